import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** When each watched file was last written, by path from the column's folder. */
export type Stamps = ReadonlyMap<string, number>;

const ENGINE = fileURLToPath(new URL("..", import.meta.url));

/** Looks at everything that a running process has imported and can't import anew. */
export function stampFiles(root: string): Stamps {
  const stamps = new Map<string, number>();
  const stamp = (file: string) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined) stamps.set(relative(root, file), stats.isDirectory() ? 0 : stats.mtimeMs);
  };
  stamp(join(root, ".eleventy.ts"));
  // That there is a `pages/` matters too: it is Eleventy's input from then on.
  stamp(join(root, "pages"));
  for (const folder of ["layouts", "pages"]) for (const file of scripts(join(root, folder))) stamp(file);
  if (!ENGINE.includes(`${sep}node_modules${sep}`)) for (const file of scripts(ENGINE)) stamp(file);
  return stamps;
}

/** The first path that differs; null when none does. */
export function whatChanged(before: Stamps, after: Stamps): string | null {
  for (const [path, time] of after) if (before.get(path) !== time) return path;
  for (const path of before.keys()) if (!after.has(path)) return path;
  return null;
}

function* scripts(folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* scripts(path);
    else if (/\.[cm]?[jt]s$/.test(entry.name)) yield path;
  }
}
