import { dirname, join } from "node:path";
import { isFree } from "./compare.ts";
import { type Disk, systemCode } from "./disk.ts";
import { walk } from "./walk.ts";

/** Folders inside an output, while it is being changed file by file: what comes, and what it takes the place of. */
export const GATHERED = { next: ".yeonjae-next", last: ".yeonjae-last" } as const;

/** Gives files a second name in another folder. */
export function gather(disk: Disk, from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    disk.makeFolder(dirname(join(to, path)));
    secondName(disk, join(from, path), join(to, path));
  }
}

/** Where a file can't have two names (in another file system, say), a copy. */
export function secondName(disk: Disk, from: string, to: string): void {
  try {
    disk.link(from, to);
  } catch {
    disk.copy(from, to);
  }
}

/** Folders for what comes, made while there is time to fail; not where a file of the old site has to go first. */
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
 * Before anything is moved in: a file may stand where a folder is to be, and a name may change in case only. Folders
 * stay as long as there may be a way back, on which a full disk could not make them again.
 */
export function removeFiles(disk: Disk, output: string, paths: readonly string[]): void {
  for (const path of paths) if (!isFree(disk, join(output, path))) disk.remove(join(output, path));
}

/** Puts what was gathered in its place. Done twice, it does what is left. */
export function moveIn(disk: Disk, output: string, from: string): void {
  const folder = join(output, from);
  if (!disk.exists(folder)) return;
  for (const path of walk(disk, folder)) {
    const to = join(output, path);
    if (disk.kind(dirname(to)) !== "folder") disk.makeFolder(dirname(to));
    // Its files have been removed.
    if (disk.kind(to) === "folder") disk.removeTree(to);
    moveFile(disk, join(folder, path), to);
  }
  disk.flush(output);
}

/** On the way back, what could not be replaced is still there. */
function moveFile(disk: Disk, from: string, to: string): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (disk.kind(to) !== "file" || !disk.equal(from, to)) throw error;
  }
}

/** Takes away what was gathered, and the folders of files that are gone. */
export function tidy(disk: Disk, output: string, paths: readonly string[]): void {
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
