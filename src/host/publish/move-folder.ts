import { join } from "node:path";
import type { Disk } from "./disk.ts";

/** A folder to be renamed with all that is in it, which takes one step on every file system. */
export interface FolderMove {
  readonly from: string;
  readonly to: string;
}

/**
 * Lies in the folder while it moves: by it recovery knows the folder, even when its author has made another one by the
 * old name since. Hidden, so that it is not read as an attachment.
 */
const MARKER = ".yeonjae-move";

export function markFolder(disk: Disk, { from }: FolderMove): void {
  disk.write(join(from, MARKER), "");
  disk.flush(join(from, MARKER));
}

/** Removes the marker: nothing is left to do for this folder. */
export function unmarkFolder(disk: Disk, { from, to }: FolderMove): void {
  for (const folder of [from, to]) disk.removeTree(join(folder, MARKER));
}

/** Renames the folder, unless that is done. It fails where another folder stands. */
export function moveFolder(disk: Disk, { from, to }: FolderMove): void {
  if (disk.exists(join(from, MARKER))) disk.rename(from, to);
}

export function moveFolderBack(disk: Disk, { from, to }: FolderMove): void {
  if (disk.exists(join(to, MARKER))) disk.rename(to, from);
}

/** Where a file is now that lay at `path` before the move. */
export function locate(disk: Disk, move: FolderMove | null): (path: string) => string {
  if (move === null || !disk.exists(join(move.to, MARKER))) return (path) => path;
  return (path) => (path.startsWith(join(move.from, "/")) ? move.to + path.slice(move.from.length) : path);
}

export function isFolderMove(content: Partial<FolderMove> | null): boolean {
  return typeof content?.from === "string" && typeof content.to === "string";
}
