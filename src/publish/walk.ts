import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** Every file below a folder, with "/", in order. `except` names folders at the top, with a trailing slash. */
export function walk(disk: Disk, folder: string, except: readonly string[] = []): string[] {
  const files: string[] = [];
  const into = (path: string) => {
    for (const name of disk.list(join(folder, path))) {
      if (path === "" && except.includes(name)) continue;
      if (name.endsWith("/")) into(path + name);
      else files.push(path + name);
    }
  };
  into("");
  return files;
}
