import { dirname, join } from "node:path";
import { GATHERED } from "../../plan/reserved-names.ts";
import { isFree } from "./compare.ts";
import { type Disk, systemCode } from "./disk.ts";
import { walk } from "./walk.ts";

/** Links files into another folder. */
export function gather(disk: Disk, from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    disk.makeFolder(dirname(join(to, path)));
    linkOrCopy(disk, join(from, path), join(to, path));
  }
}

/** Hard link, or a copy when that fails (on another file system, say). */
export function linkOrCopy(disk: Disk, from: string, to: string): void {
  try {
    disk.link(from, to);
  } catch {
    disk.copy(from, to);
  }
}

/**
 * Makes the folders of new files beforehand, while a failure costs nothing. Skips those in whose place a file is still
 * to go.
 */
export function makeFolders(disk: Disk, output: string, paths: readonly string[]): void {
  for (const path of paths) {
    try {
      disk.makeFolder(dirname(join(output, path)));
    } catch (error) {
      if (!["ENOTDIR", "EEXIST"].includes(systemCode(error) ?? "")) throw error;
    }
  }
}

/**
 * Removes files before others are moved in: a folder may take the place of a file, and a name may change in case only.
 * Folders stay until the end, since a rollback could not create them on a full disk.
 */
export function removeFiles(disk: Disk, output: string, paths: readonly string[]): void {
  for (const path of paths) if (!isFree(disk, join(output, path))) disk.remove(join(output, path));
}

/** Moves gathered files into place. Idempotent: after an interruption it does what is left. */
export function moveIn(disk: Disk, output: string, from: string): void {
  const folder = join(output, from);
  if (!disk.exists(folder)) return;
  for (const path of walk(disk, folder)) {
    const to = join(output, path);
    if (disk.kind(dirname(to)) !== "folder") disk.makeFolder(dirname(to));
    // Empty by now: its files have been removed.
    if (disk.kind(to) === "folder") disk.removeTree(to);
    moveFile(disk, join(folder, path), to);
  }
  disk.flush(output);
}

/** In a rollback, the old file may still be in place: then a failing rename is no error. */
function moveFile(disk: Disk, from: string, to: string): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (disk.kind(to) !== "file" || !disk.equal(from, to)) throw error;
  }
}

/** Removes the gathered files, and folders that are empty after `paths` were removed. */
export function removeGathered(disk: Disk, output: string, paths: readonly string[]): void {
  for (const name of Object.values(GATHERED)) disk.removeTree(join(output, name));
  for (const path of paths) removeEmptyFolders(disk, output, dirname(path));
}

function removeEmptyFolders(disk: Disk, output: string, path: string): void {
  for (let folder = path; folder !== "."; folder = dirname(folder)) {
    if (disk.kind(join(output, folder)) !== "folder") continue;
    if (disk.list(join(output, folder)).length > 0) return;
    disk.removeFolder(join(output, folder));
  }
}
