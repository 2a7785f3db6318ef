import { readdirSync } from "node:fs";
import { join } from "node:path";

/** All files below a folder, with "/", sorted by code unit. Links are not followed. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory())
      found.push(...listFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`));
    else found.push(entry.name);
  }
  return found.sort();
}
