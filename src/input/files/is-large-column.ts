import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isPost } from "./post-name.ts";

/** Whether a folder holds at least `posts` Markdown files. Counts by name, and stops at that number. */
export function isLargeColumn(folder: string, posts: number): boolean {
  let remaining = posts;
  const count = (at: string) => {
    for (const entry of entriesOf(at)) {
      if (remaining <= 0) return;
      if (entry.isDirectory()) count(join(at, entry.name));
      else if (isPost(entry.name)) remaining--;
    }
  };
  count(folder);
  return remaining <= 0;
}

/** Ignores errors: the file reader reports them. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
