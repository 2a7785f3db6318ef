import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** Every file below a folder, with "/", in order. `except` names what is passed over at the top, folders with a slash. */
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
