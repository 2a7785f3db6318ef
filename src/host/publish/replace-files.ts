import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { CachePaths } from "./cache-paths.ts";
import type { Disk } from "./disk.ts";
import {
  beginJournal,
  dropUnfinished,
  endJournal,
  hasJournal,
  type Journal,
  readJournal,
  turnJournal,
} from "./journal.ts";
import { secondName } from "./swap-files.ts";

/** A file of the author's that is to be written. */
export interface Replacement {
  readonly path: string;
  /** What was read, and somebody may have written since; null where no file is yet. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Nothing of the author's is touched while the new files are being written beside the old. From "moving" on the way
 * leads forward, and from "restoring" on, after a failure, back.
 */
const STEPS = ["writing", "moving", "restoring"] as const;
type Replacing = Journal<(typeof STEPS)[number], readonly File[]>;

interface File {
  readonly path: string;
  /** Digests of what stood there and of what is to stand there; null where nothing stood. */
  readonly was: string | null;
  readonly will: string;
}

/**
 * Writes files, all or none: beside their places first, then one rename each, which needs no space, with a journal on
 * disk meanwhile. Gives the path of a file that has changed or come since it was looked at: then nothing is written.
 * Unlike the pages of a site, nobody could make these again: all of it is flushed before anything is moved.
 */
export function replaceFiles(disk: Disk, cache: CachePaths, all: readonly Replacement[]): string | null {
  const files = all.map(({ path, before, after }) => ({
    path,
    was: before === null ? null : digestOf(before),
    will: digestOf(after),
  }));
  const writing: Replacing = { path: cache.replacing, step: "writing", content: files };
  let moving: Replacing;
  beginJournal(disk, writing);
  try {
    for (const each of all) writeBeside(disk, each);
    const changed = files.find(({ path, was }) => !holds(disk, path, was));
    if (changed) {
      discard(disk, writing);
      return changed.path;
    }
    moving = turnJournal(disk, writing, "moving");
  } catch (error) {
    discard(disk, writing);
    throw error;
  }
  forward(disk, moving, () => true);
  return null;
}

function writeBeside(disk: Disk, { path, before, after }: Replacement): void {
  const [fresh, old] = [beside(path, "new"), beside(path, "old")];
  for (const left of [fresh, old]) disk.removeTree(left);
  if (before !== null) {
    secondName(disk, path, old);
    // The copy has the same permissions.
    disk.copy(path, fresh);
  }
  disk.write(fresh, after);
  disk.flush(fresh);
}

/** Moves everything in, and where that fails, back. */
function forward(disk: Disk, moving: Replacing, isDue: (file: File) => boolean): void {
  try {
    for (const file of moving.content.filter(isDue)) move(disk, file);
    flushFolders(disk, moving);
  } catch (error) {
    back(disk, turnJournal(disk, moving, "restoring"));
    throw error;
  }
  discard(disk, moving);
}

function back(disk: Disk, restoring: Replacing): void {
  for (const file of restoring.content) {
    // What its author has written since comes first.
    if (holds(disk, file.path, file.will)) moveBack(disk, file);
  }
  flushFolders(disk, restoring);
  discard(disk, restoring);
}

/** A new file gets its name as a second one, which fails where somebody else's file has come. */
function move(disk: Disk, { path, was }: File): void {
  if (was === null) disk.link(beside(path, "new"), path);
  else disk.rename(beside(path, "new"), path);
}

function moveBack(disk: Disk, { path, was }: File): void {
  if (was === null) disk.remove(path);
  else if (disk.exists(beside(path, "old"))) disk.rename(beside(path, "old"), path);
}

export function isReplacing(disk: Disk, cache: CachePaths): boolean {
  return hasJournal(disk, cache.replacing, STEPS);
}

/** Finishes what a kill cut short once everything was written, or undoes it, and clears away what is left over. */
export function finishReplacing(disk: Disk, cache: CachePaths): void {
  dropUnfinished(disk, cache.replacing);
  const journal = readJournal(disk, cache.replacing, STEPS, areFiles);
  if (journal === null) return;
  if (journal.step === "writing") discard(disk, journal);
  if (journal.step === "restoring") back(disk, journal);
  if (journal.step === "moving") {
    // What its author has written since comes first.
    forward(disk, journal, ({ path, was }) => disk.exists(beside(path, "new")) && holds(disk, path, was));
  }
}

function discard(disk: Disk, journal: Replacing): void {
  for (const { path } of journal.content) {
    disk.removeTree(beside(path, "new"));
    disk.removeTree(beside(path, "old"));
  }
  endJournal(disk, journal);
}

function flushFolders(disk: Disk, { content }: Replacing): void {
  for (const folder of new Set(content.map(({ path }) => dirname(path)))) disk.flush(folder);
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

function areFiles(content: unknown): content is readonly File[] {
  return Array.isArray(content) && content.every(isFile);
}

function isFile(file: Partial<File> | null): boolean {
  const { path, was, will } = file ?? {};
  return typeof path === "string" && typeof will === "string" && (was === null || typeof was === "string");
}
