import { dirname, join, relative, resolve, sep } from "node:path";
import { CHECKOUT, GATHERED, MARKER } from "../../plan/reserved-names.ts";
import type { Disk } from "./disk.ts";

export const MARKER_TEXT = "Yeonjae makes this folder: every build replaces everything in it.\n";

/** Names in an output that are not part of the site: its git checkout, and what an interrupted publish leaves. */
export const NOT_THE_SITE: readonly string[] = [
  CHECKOUT,
  `${CHECKOUT}/`,
  ...Object.values(GATHERED).map((name) => `${name}/`),
];

/** Why a folder can't be the output. */
export type Refusal =
  /** It is, contains or is inside a source of the column: `what`. */
  | { readonly why: "source"; readonly what: string }
  /** It holds files that Yeonjae did not write, such as `what`. */
  | { readonly why: "foreign"; readonly what: string }
  | { readonly why: "not-folder" };

/** Safety check, since publishing replaces a whole folder: null when it may replace this one. */
export function refuseOutput(
  disk: Disk,
  root: string,
  output: string,
  sources: readonly string[],
): Refusal | null {
  const target = realPathOf(disk, output);
  if (contains(target, realPathOf(disk, root))) return { why: "source", what: "." };
  for (const source of sources) {
    const path = realPathOf(disk, join(root, source));
    if (contains(target, path) || contains(path, target)) return { why: "source", what: source };
  }
  const kind = disk.kind(target);
  if (kind === null) return null;
  if (kind !== "folder") return { why: "not-folder" };
  const names = disk.list(target);
  if (names.length === 0 || names.includes(MARKER)) return null;
  const foreign = names.find((name) => !NOT_THE_SITE.includes(name));
  return foreign === undefined ? null : { why: "foreign", what: foreign };
}

/** Whether a folder is or contains a path. */
function contains(folder: string, path: string): boolean {
  const inner = relative(folder, path);
  return inner === "" || (inner !== ".." && !inner.startsWith(`..${sep}`) && resolve(inner) !== inner);
}

/** Resolves symbolic links, also of a path whose last segments do not exist yet. */
function realPathOf(disk: Disk, path: string): string {
  if (disk.exists(path)) return disk.realPath(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPathOf(disk, parent), path.slice(parent.length));
}
