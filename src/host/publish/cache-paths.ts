import { join } from "node:path";

/** Paths in the column's `.cache/`. */
export interface CachePaths {
  readonly folder: string;
  /** Lock of the command that builds; only one may at a time. */
  readonly lock: string;
  /** Lock of the development server; only one may run. */
  readonly serverLock: string;
  /** The folder that a build writes to, until it is published. */
  readonly stage: string;
  /** The site that a build has replaced, until it is removed. */
  readonly old: string;
  /** Path of the publish journal without its step; it exists exactly while a finished build is being published. */
  readonly journal: string;
  /** The same for the journal of `replaceFiles`, while posts are rewritten. */
  readonly replaceJournal: string;
  /** The site of the development server. */
  readonly serve: string;
  /** Eleventy's input when the column has no `pages/`. */
  readonly noPages: string;
  /** Compiled settings. */
  readonly settings: string;
  /** Cut fonts. */
  readonly fonts: string;
  /** Facts and variants of pictures. */
  readonly pictures: string;
  /** What is known of the pictures beside the posts. */
  readonly attachments: string;
  /** Share cards. */
  readonly cards: string;
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
    replaceJournal: join(folder, "replace"),
    serve: join(folder, "serve"),
    noPages: join(folder, "no-pages"),
    settings: join(folder, "settings"),
    fonts: join(folder, "fonts"),
    pictures: join(folder, "pictures"),
    attachments: join(folder, "attachments.json"),
    cards: join(folder, "cards"),
  };
}
