import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewFile } from "../../authoring/init/plan-column.ts";
import { cachePaths } from "../../host/publish/cache-paths.ts";
import { disk } from "../../host/publish/disk.ts";
import { askGit } from "../../input/files/git.ts";
import { initPhrasesIn } from "../phrases/init-in.ts";
import { UsageError } from "../usage.ts";
import { takenPaths, writeColumn } from "./write-column.ts";

/** What a clone of the engine's repository brings of its own column, the handbook. */
const HANDBOOK = ["posts", ".eleventy.ts"];

/** Whether a folder is a clone of the engine's repository that still holds the handbook. */
export function holdsHandbook(folder: string): boolean {
  const file = join(folder, "package.json");
  if (!existsSync(file) || !existsSync(join(folder, "posts/handbook"))) return false;
  return /^\s*"name": "yeonjae",$/m.test(readFileSync(file, "utf8"));
}

/** @throws UsageError when git could not bring the handbook back as it is, or a new file is there already */
export function refuseReplacing(root: string, files: readonly NewFile[]): void {
  const args = ["status", "--porcelain", "-z", "--ignored", "--untracked-files=all", "--", ...HANDBOOK];
  const status = askGit(root, args);
  if (status === null) throw new UsageError(({ language }) => initPhrasesIn(language).noHistory);
  const changed = status
    .split("\0")
    .filter(Boolean)
    .map((entry) => entry.slice(3));
  if (changed.length > 0)
    throw new UsageError(({ language }) => initPhrasesIn(language).uncommitted(firstFew(changed)));
  const others = files.map(({ path }) => path).filter((path) => !isHandbook(path));
  const taken = takenPaths(root, others);
  if (taken.length > 0) throw new UsageError(({ language }) => initPhrasesIn(language).exists(taken));
}

/** Puts the column in the handbook's place; when that fails, the handbook is back. */
export function replaceHandbook(root: string, files: readonly NewFile[]): string | null {
  const { folder } = cachePaths(root);
  const aside = join(folder, "handbook");
  disk.makeFolder(aside);
  const moved: string[] = [];
  let isWritten = false;
  try {
    for (const name of HANDBOOK) {
      disk.rename(join(root, name), join(aside, name));
      moved.push(name);
    }
    const conflict = writeColumn(root, files);
    isWritten = conflict === null;
    return conflict;
  } finally {
    if (!isWritten) for (const name of moved) disk.rename(join(aside, name), join(root, name));
    disk.removeTree(aside);
  }
}

function isHandbook(path: string): boolean {
  return HANDBOOK.some((name) => path === name || path.startsWith(`${name}/`));
}

export function firstFew(paths: readonly string[]): string[] {
  return paths.length > 5 ? [...paths.slice(0, 5), "…"] : [...paths];
}
