import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Cache } from "./cache.ts";
import type { Disk } from "./disk.ts";
import { unfinished } from "./journal.ts";

/** A file of the author's that is to be written. */
export interface Replacement {
  readonly path: string;
  /** What was read, and somebody may have written since; null where no file is yet. */
  readonly before: string | null;
  readonly after: string;
}

interface Journal {
  /**
   * Nothing of the author's is touched while the new files are being written beside the old. From "moving" on the way
   * leads forward, and from "restoring" on, after a failure, back.
   */
  readonly step: "writing" | "moving" | "restoring";
  readonly files: readonly File[];
  /** How many files, from the first, had been moved when one failed. */
  readonly moved: number;
}

interface File {
  readonly path: string;
  /** Digests of what stood there and of what is to stand there; null where nothing stood. */
  readonly was: string | null;
  readonly will: string;
}

/**
 * Writes files, all or none: beside their places first, then one rename each, with a journal on disk meanwhile. Gives
 * the path of a file that has changed or come since it was looked at: then nothing is written.
 */
export function replaceFiles(disk: Disk, cache: Cache, all: readonly Replacement[]): string | null {
  const files = all.map(({ path, before, after }) => ({
    path,
    was: before === null ? null : digestOf(before),
    will: digestOf(after),
  }));
  writeJournal(disk, cache, { step: "writing", files, moved: 0 });
  try {
    for (const { path, before, after } of all) {
      // The copy has the same permissions.
      if (before !== null) disk.copy(path, beside(path, "new"));
      disk.write(beside(path, "new"), after);
    }
    const changed = files.find(({ path, was }) => !holds(disk, path, was));
    if (changed) {
      discard(disk, cache, files);
      return changed.path;
    }
    writeJournal(disk, cache, { step: "moving", files, moved: 0 });
  } catch (error) {
    discard(disk, cache, files);
    throw error;
  }
  let moved = 0;
  try {
    for (const file of files) {
      move(disk, file);
      moved++;
    }
  } catch (error) {
    restore(disk, cache, all, files, moved);
    throw error;
  }
  for (const { path, was } of files) if (was === null) disk.remove(beside(path, "new"));
  disk.remove(cache.replacing);
  return null;
}

/** A new file gets its name as a second one, which fails where somebody else's file has come. */
function move(disk: Disk, { path, was }: File): void {
  if (was === null) disk.link(beside(path, "new"), path);
  else disk.rename(beside(path, "new"), path);
}

function moveBack(disk: Disk, { path, was }: File): void {
  if (was === null) disk.remove(path);
  else disk.rename(beside(path, "old"), path);
}

function restore(
  disk: Disk,
  cache: Cache,
  all: readonly Replacement[],
  files: readonly File[],
  moved: number,
): void {
  for (const { path, before } of all.slice(0, moved)) {
    if (before === null) continue;
    disk.copy(path, beside(path, "old"));
    disk.write(beside(path, "old"), before);
  }
  writeJournal(disk, cache, { step: "restoring", files, moved });
  for (const file of files.slice(0, moved)) moveBack(disk, file);
  discard(disk, cache, files);
}

/** Finishes what a kill cut short once everything was written, or undoes it, and clears away what is left over. */
export function finishReplacing(disk: Disk, cache: Cache): void {
  disk.removeTree(unfinished(cache.replacing));
  if (!disk.exists(cache.replacing)) return;
  const { step, files, moved } = JSON.parse(disk.read(cache.replacing)) as Journal;
  // What its author has written since comes first.
  if (step === "moving") {
    for (const file of files) {
      if (disk.exists(beside(file.path, "new")) && holds(disk, file.path, file.was)) move(disk, file);
    }
  }
  if (step === "restoring") {
    for (const file of files.slice(0, moved)) {
      const ready = file.was === null || disk.exists(beside(file.path, "old"));
      if (ready && holds(disk, file.path, file.will)) moveBack(disk, file);
    }
  }
  discard(disk, cache, files);
}

function discard(disk: Disk, cache: Cache, files: readonly File[]): void {
  for (const { path } of files) {
    disk.removeTree(beside(path, "new"));
    disk.removeTree(beside(path, "old"));
  }
  disk.remove(cache.replacing);
}

function writeJournal(disk: Disk, cache: Cache, journal: Journal): void {
  disk.makeFolder(cache.folder);
  disk.write(unfinished(cache.replacing), JSON.stringify(journal));
  disk.rename(unfinished(cache.replacing), cache.replacing);
}

function holds(disk: Disk, path: string, digest: string | null): boolean {
  if (!disk.exists(path)) return digest === null;
  return digest !== null && digestOf(disk.read(path)) === digest;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** In the same folder, under a name that no reader of posts looks at. */
function beside(path: string, which: "new" | "old"): string {
  return join(dirname(path), `.${basename(path)}.yeonjae-${which}`);
}
