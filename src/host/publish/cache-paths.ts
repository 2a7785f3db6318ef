import { join } from "node:path";

/** Where everything lies that a command keeps for itself, in the column's `.cache/`. */
export interface CachePaths {
  readonly folder: string;
  /** Held by the one command that builds. */
  readonly lock: string;
  /** Held by the one server that runs. */
  readonly serverLock: string;
  /** A build in the making. */
  readonly stage: string;
  /** The site that a build has replaced, about to be removed. */
  readonly old: string;
  /** Begins the name of the journal, which exists exactly while a finished build is being published. */
  readonly journal: string;
  /** The same for posts that are being written anew. */
  readonly replacing: string;
  /** What the development server shows. */
  readonly serve: string;
  /** Eleventy's input when the column has no `pages/`. */
  readonly noPages: string;
}

export function cachePaths(root: string): CachePaths {
  const folder = join(root, ".cache");
  return {
    folder,
    lock: join(folder, "lock"),
    serverLock: join(folder, "serve.lock"),
    stage: join(folder, "stage"),
    old: join(folder, "old"),
    journal: join(folder, "publish"),
    replacing: join(folder, "replace"),
    serve: join(folder, "serve"),
    noPages: join(folder, "no-pages"),
  };
}
