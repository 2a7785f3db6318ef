import { postsOf } from "../column/posts.ts";
import { foldCase } from "../core/fold-case.ts";
import { addressFrom } from "../core/outside.ts";
import type { PlannedOutput } from "../outputs/plan.ts";
import { addressOf } from "../outputs/route.ts";
import { RESERVED_NAMES } from "./reserved-names.ts";
import type { Copy, SitePlan } from "./site-plan.ts";

/**
 * The files of a site by their makers, and the folders that these files need. Names that differ in case are equal, as
 * they are on many disks.
 */
export interface TakenPaths<Maker> {
  add(path: string, by: Maker): void;
  /** Who wants the path, as a file or a folder, or a file where it needs a folder. */
  find(path: string): Maker | undefined;
}

export function createTakenPaths<Maker>(): TakenPaths<Maker> {
  const files = new Map<string, Maker>();
  const folders = new Map<string, Maker>();
  return {
    add(path, by) {
      const key = foldCase(path);
      files.set(key, by);
      for (const folder of foldersOf(key)) folders.set(folder, by);
    },
    find(path) {
      const key = foldCase(path);
      const above = foldersOf(key).find((folder) => files.has(folder));
      return files.get(above ?? key) ?? folders.get(key);
    },
  };
}

/** What makes a file: one of our outputs, or something with a name. */
export type Maker = PlannedOutput | string;

/** The files of a plan, and the names that publishing keeps for itself. */
export function takenPaths(outputs: readonly PlannedOutput[], copies: readonly Copy[]): TakenPaths<Maker> {
  const taken = createTakenPaths<Maker>();
  for (const name of RESERVED_NAMES) taken.add(name, ENGINE);
  for (const { path, source } of copies) taken.add(path, source);
  for (const output of outputs) taken.add(output.path, output);
  return taken;
}

const ENGINE = "Yeonjae";

/** A maker as the author knows it: the file of a post, a module of theirs, or "Yeonjae". */
export function nameOfMaker(
  maker: Maker,
  { column }: Pick<SitePlan, "column">,
  ownOutputs: ReadonlySet<string>,
): string {
  if (typeof maker === "string") return maker;
  if (ownOutputs.has(maker.module)) return maker.module;
  const address = addressFrom(column.site.at, addressOf(maker.path));
  const owner = [...column.series, ...postsOf(column)].find((each) => each.address === address);
  return owner?.source ?? ENGINE;
}

/** "a/b/c.txt": "a", "a/b". */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
