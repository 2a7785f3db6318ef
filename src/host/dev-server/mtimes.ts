import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "../package.ts";

/** When each watched file was last written, by path from the column's folder. */
export type MtimeMap = ReadonlyMap<string, number>;

const ENGINE = fileURLToPath(new URL("src/", PACKAGE));

const SCRIPT = /\.[cm]?[jt]s$/;

/** Looks at everything that a running process has imported and can't import anew. */
export function scriptMtimes(root: string): MtimeMap {
  const engine = ENGINE.includes(`${sep}node_modules${sep}`) ? [] : [ENGINE];
  const folders = [join(root, "layouts"), join(root, "pages"), ...engine];
  // That there is a `pages/` matters too: it is Eleventy's input from then on.
  return mtimesOf(root, [join(root, ".eleventy.ts"), join(root, "pages"), ...filesIn(folders, SCRIPT)]);
}

/** Looks at every file in some folders. */
export function folderMtimes(root: string, folders: readonly string[]): MtimeMap {
  return mtimesOf(
    root,
    filesIn(
      folders.map((folder) => join(root, folder)),
      /./,
    ),
  );
}

function mtimesOf(root: string, files: Iterable<string>): MtimeMap {
  const stamps = new Map<string, number>();
  for (const file of files) {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined) stamps.set(relative(root, file), stats.isDirectory() ? 0 : stats.mtimeMs);
  }
  return stamps;
}

/** The first path that differs; null when none does. */
export function firstChange(before: MtimeMap, after: MtimeMap): string | null {
  for (const [path, time] of after) if (before.get(path) !== time) return path;
  for (const path of before.keys()) if (!after.has(path)) return path;
  return null;
}

function* filesIn(folders: readonly string[], named: RegExp): Generator<string> {
  for (const folder of folders) {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      // It does not exist, or has just been removed.
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) yield* filesIn([path], named);
      else if (named.test(entry.name)) yield path;
    }
  }
}
