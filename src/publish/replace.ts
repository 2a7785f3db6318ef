import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Cache } from "./cache.ts";
import type { Disk } from "./disk.ts";
import { unfinished } from "./journal.ts";

/** A file of the author's that is to be written anew. */
export interface Replacement {
  readonly path: string;
  /** What was read; somebody may have written since. */
  readonly before: string;
  readonly after: string;
}

interface Journal {
  /** Nothing of the author's is touched while the new files are being written beside the old. */
  readonly step: "writing" | "moving";
  readonly files: readonly File[];
}

interface File {
  readonly path: string;
  readonly fresh: string;
  readonly digest: string;
}

/**
 * Writes files anew, all or none: beside them first, then one rename each, with a journal on disk meanwhile. Gives
 * the path of a file that has changed since it was read: then nothing is written.
 */
export function replaceFiles(disk: Disk, cache: Cache, all: readonly Replacement[]): string | null {
  const files = all.map(({ path, before }) => ({ path, fresh: beside(path), digest: digestOf(before) }));
  writeJournal(disk, cache, { step: "writing", files });
  try {
    for (const { path, after } of all) {
      // The copy has the same permissions.
      disk.copy(path, beside(path));
      disk.write(beside(path), after);
    }
    const changed = files.find((file) => !isAsRead(disk, file));
    if (changed) {
      discard(disk, cache, files);
      return changed.path;
    }
    writeJournal(disk, cache, { step: "moving", files });
  } catch (error) {
    discard(disk, cache, files);
    throw error;
  }
  moveAll(disk, cache, all, files);
  disk.remove(cache.replacing);
  return null;
}

function moveAll(disk: Disk, cache: Cache, all: readonly Replacement[], files: readonly File[]): void {
  const moved: Replacement[] = [];
  try {
    for (const each of all) {
      disk.rename(beside(each.path), each.path);
      moved.push(each);
    }
  } catch (error) {
    for (const { path, before } of moved) {
      disk.copy(path, beside(path));
      disk.write(beside(path), before);
      disk.rename(beside(path), path);
    }
    discard(disk, cache, files);
    throw error;
  }
}

/** Finishes what a kill cut short once everything was written, else clears it away. */
export function finishReplacing(disk: Disk, cache: Cache): void {
  disk.removeTree(unfinished(cache.replacing));
  if (!disk.exists(cache.replacing)) return;
  const { step, files } = JSON.parse(disk.read(cache.replacing)) as Journal;
  for (const file of step === "moving" ? files : []) {
    // What its author has written since comes first.
    if (disk.exists(file.fresh) && isAsRead(disk, file)) disk.rename(file.fresh, file.path);
  }
  discard(disk, cache, files);
}

function discard(disk: Disk, cache: Cache, files: readonly File[]): void {
  for (const { fresh } of files) disk.removeTree(fresh);
  disk.remove(cache.replacing);
}

function writeJournal(disk: Disk, cache: Cache, journal: Journal): void {
  disk.makeFolder(cache.folder);
  disk.write(unfinished(cache.replacing), JSON.stringify(journal));
  disk.rename(unfinished(cache.replacing), cache.replacing);
}

function isAsRead(disk: Disk, { path, digest }: File): boolean {
  return disk.exists(path) && digestOf(disk.read(path)) === digest;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** In the same folder, under a name that no reader of posts looks at. */
function beside(path: string): string {
  return join(dirname(path), `.${basename(path)}.yeonjae-new`);
}
