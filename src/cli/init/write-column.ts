import { dirname, join } from "node:path";
import type { NewFile } from "../../authoring/init/plan-column.ts";
import { cachePaths } from "../../host/publish/cache-paths.ts";
import { disk } from "../../host/publish/disk.ts";
import { replaceFiles } from "../../host/publish/replace-files.ts";

/** Those of the paths where something stands already, also where a file stands in the place of a folder. */
export function takenPaths(root: string, paths: readonly string[]): string[] {
  const isTaken = (path: string) => {
    if (disk.kind(join(root, path)) !== null) return true;
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      const kind = disk.kind(join(root, folder));
      if (kind !== null && kind !== "folder") return true;
    }
    return false;
  };
  return paths.filter(isTaken);
}

/**
 * Writes new files, all or none, and the folders that they need.
 *
 * @returns the path of a file that somebody has written meanwhile: then nothing is written
 */
export function writeColumn(root: string, files: readonly NewFile[]): string | null {
  const cache = cachePaths(root);
  const folders = [...new Set(files.map(({ path }) => dirname(join(root, path))))];
  const fresh = [cache.folder, ...folders].filter((folder) => !disk.exists(folder));
  let isWritten = false;
  try {
    for (const folder of [cache.folder, ...folders]) disk.makeFolder(folder);
    const all = files.map(({ path, text }) => ({ path: join(root, path), before: null, after: text }));
    const conflict = replaceFiles(disk, cache, all);
    isWritten = conflict === null;
    return conflict;
  } finally {
    const needless = isWritten ? fresh.filter((folder) => folder === cache.folder) : fresh;
    for (const folder of needless.sort((a, b) => b.length - a.length)) removeIfEmpty(folder);
  }
}

function removeIfEmpty(folder: string): void {
  if (disk.kind(folder) === "folder" && disk.list(folder).length === 0) disk.removeFolder(folder);
}
