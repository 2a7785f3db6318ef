import { join } from "node:path";
import type { Disk } from "./disk.ts";

/**
 * Walks the files below a folder, as sorted paths with "/". `except`: names to skip at the top, folders with a slash.
 */
export function* filesBelow(
  disk: Disk,
  folder: string,
  except: readonly string[] = [],
  path = "",
): Generator<string> {
  for (const name of disk.list(join(folder, path))) {
    if (path === "" && except.includes(name)) continue;
    if (name.endsWith("/")) yield* filesBelow(disk, folder, except, path + name);
    else yield path + name;
  }
}

export function walk(disk: Disk, folder: string): string[] {
  return [...filesBelow(disk, folder)];
}
