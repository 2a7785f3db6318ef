import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { CachePaths } from "./cache-paths.ts";
import type { Disk } from "./disk.ts";
import {
  advanceJournal,
  beginJournal,
  endJournal,
  hasJournal,
  type Journal,
  readJournal,
  removeTemporaryJournal,
} from "./journal.ts";
import { linkOrCopy } from "./swap-files.ts";

/** A source file to be written. */
export interface Replacement {
  readonly path: string;
  /** The text as it was read, to detect later changes; null for a file that does not exist yet. */
  readonly before: string | null;
  readonly after: string;
}

/**
 * Journal steps. In "writing", temporary files are written beside the old ones, which are untouched. From "moving" on,
 * recovery rolls forward; from "restoring" on, after a failure, back.
 */
const STEPS = ["writing", "moving", "restoring"] as const;
type ReplaceJournal = Journal<(typeof STEPS)[number], readonly FileDigests[]>;

interface FileDigests {
  readonly path: string;
  /** Digests of the old and the new content; `was` is null for a new file. */
  readonly was: string | null;
  readonly will: string;
}

/**
 * Writes files atomically, all or none: first temporary files beside them, then one rename each, which needs no space,
 * with a journal meanwhile. Returns the path of a file that was changed or created since it was read: then nothing is
 * written. Unlike the pages of a site, sources can't be rebuilt, so everything is flushed before anything is renamed.
 */
export function replaceFiles(disk: Disk, cache: CachePaths, all: readonly Replacement[]): string | null {
  const files = all.map(({ path, before, after }) => ({
    path,
    was: before === null ? null : digestOf(before),
    will: digestOf(after),
  }));
  const writing: ReplaceJournal = { path: cache.replaceJournal, step: "writing", content: files };
  let moving: ReplaceJournal;
  beginJournal(disk, writing);
  try {
    for (const each of all) writeTemporaryFiles(disk, each);
    const changed = files.find(({ path, was }) => !hasDigest(disk, path, was));
    if (changed) {
      discard(disk, writing);
      return changed.path;
    }
    moving = advanceJournal(disk, writing, "moving");
  } catch (error) {
    discard(disk, writing);
    throw error;
  }
  rollForward(disk, moving, () => true);
  return null;
}

function writeTemporaryFiles(disk: Disk, { path, before, after }: Replacement): void {
  const [fresh, old] = [temporaryPath(path, "new"), temporaryPath(path, "old")];
  for (const leftover of [fresh, old]) disk.removeTree(leftover);
  if (before !== null) {
    linkOrCopy(disk, path, old);
    // Copied before it is overwritten, to keep the permissions.
    disk.copy(path, fresh);
  }
  disk.write(fresh, after);
  disk.flush(fresh);
}

/** Renames the new files into place; on a failure, rolls back. */
function rollForward(disk: Disk, moving: ReplaceJournal, isDue: (file: FileDigests) => boolean): void {
  try {
    for (const file of moving.content.filter(isDue)) move(disk, file);
    flushFolders(disk, moving);
  } catch (error) {
    rollBack(disk, advanceJournal(disk, moving, "restoring"));
    throw error;
  }
  discard(disk, moving);
}

function rollBack(disk: Disk, restoring: ReplaceJournal): void {
  for (const file of restoring.content) {
    // A file that its author has edited since is left alone.
    if (hasDigest(disk, file.path, file.will)) moveBack(disk, file);
  }
  flushFolders(disk, restoring);
  discard(disk, restoring);
}

/** A new file is hard-linked, which, unlike a rename, fails when somebody has created a file of this name. */
function move(disk: Disk, { path, was }: FileDigests): void {
  if (was === null) disk.link(temporaryPath(path, "new"), path);
  else disk.rename(temporaryPath(path, "new"), path);
}

function moveBack(disk: Disk, { path, was }: FileDigests): void {
  const old = temporaryPath(path, "old");
  if (was === null) disk.remove(path);
  else if (disk.exists(old)) disk.rename(old, path);
}

export function hasReplaceJournal(disk: Disk, cache: CachePaths): boolean {
  return hasJournal(disk, cache.replaceJournal, STEPS);
}

/** Recovery after a kill: rolls an interrupted replacement forward or back, and removes temporary files. */
export function recoverReplacement(disk: Disk, cache: CachePaths): void {
  removeTemporaryJournal(disk, cache.replaceJournal);
  const journal = readJournal(disk, cache.replaceJournal, STEPS, isContent);
  if (journal === null) return;
  if (journal.step === "writing") discard(disk, journal);
  if (journal.step === "restoring") rollBack(disk, journal);
  if (journal.step === "moving") {
    // A file that its author has edited since is left alone.
    rollForward(
      disk,
      journal,
      ({ path, was }) => disk.exists(temporaryPath(path, "new")) && hasDigest(disk, path, was),
    );
  }
}

function discard(disk: Disk, journal: ReplaceJournal): void {
  for (const { path } of journal.content) {
    disk.removeTree(temporaryPath(path, "new"));
    disk.removeTree(temporaryPath(path, "old"));
  }
  endJournal(disk, journal);
}

function flushFolders(disk: Disk, { content }: ReplaceJournal): void {
  for (const folder of new Set(content.map(({ path }) => dirname(path)))) disk.flush(folder);
}

function hasDigest(disk: Disk, path: string, digest: string | null): boolean {
  if (!disk.exists(path)) return digest === null;
  return digest !== null && digestOf(disk.read(path)) === digest;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Temporary file in the same folder, so that a rename is atomic; hidden, so that it is not read as a post. */
function temporaryPath(path: string, which: "new" | "old"): string {
  return join(dirname(path), `.${basename(path)}.yeonjae-${which}`);
}

function isContent(content: unknown): content is readonly FileDigests[] {
  return Array.isArray(content) && content.every(isFileDigests);
}

function isFileDigests(file: Partial<FileDigests> | null): boolean {
  const { path, was, will } = file ?? {};
  return typeof path === "string" && typeof will === "string" && (was === null || typeof was === "string");
}
