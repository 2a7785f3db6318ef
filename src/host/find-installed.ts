import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file or folder of the packages of a folder, or of one that holds it, as Node looks for packages. */
export function findInstalled(folder: string, path: string): string | null {
  const file = join(folder, "node_modules", path);
  if (existsSync(file)) return file;
  const parent = dirname(folder);
  return parent === folder ? null : findInstalled(parent, path);
}
