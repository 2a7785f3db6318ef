import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** Whether so many posts lie below a folder, counted by name and no further than that. */
export function isLargeColumn(folder: string, posts: number): boolean {
  let left = posts;
  const count = (at: string) => {
    for (const entry of entriesOf(at)) {
      if (left <= 0) return;
      if (entry.isDirectory()) count(join(at, entry.name));
      else if (entry.name.endsWith(".md")) left--;
    }
  };
  count(folder);
  return left <= 0;
}

/** Whoever reads the folder will say what is wrong with it. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
