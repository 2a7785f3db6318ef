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
import {
  type FolderMove,
  isFolderMove,
  locate,
  markFolder,
  moveFolder,
  moveFolderBack,
  unmarkFolder,
} from "./move-folder.ts";
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
type ReplaceJournal = Journal<(typeof STEPS)[number], JournalContent>;
/** A folder that moves, if any, comes last. */
type JournalContent = readonly (FileDigests | FolderMove)[];

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
 *
 * @param folder renamed after the files in it are written at their old paths
 */
export function replaceFiles(
  disk: Disk,
  cache: CachePaths,
  all: readonly Replacement[],
  folder: FolderMove | null = null,
): string | null {
  const files = all.map(({ path, before, after }) => ({
    path,
    was: before === null ? null : digestOf(before),
    will: digestOf(after),
  }));
  const content = folder ? [...files, folder] : files;
  const writing: ReplaceJournal = { path: cache.replaceJournal, step: "writing", content };
  let moving: ReplaceJournal;
  beginJournal(disk, writing);
  try {
    for (const each of all) writeTemporaryFiles(disk, each);
    if (folder) markFolder(disk, folder);
    const changed = files.find(({ path, was }) => !hasDigest(disk, path, was))?.path ?? null;
    const conflict = changed ?? (folder && disk.exists(folder.to) ? folder.to : null);
    if (conflict !== null) {
      discard(disk, writing);
      return conflict;
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

/** Renames the new files into place, then the folder; on a failure, rolls back. */
function rollForward(disk: Disk, moving: ReplaceJournal, isDue: (file: FileDigests) => boolean): void {
  const folder = folderIn(moving);
  try {
    for (const file of filesIn(moving).filter(isDue)) move(disk, file);
    flushFolders(disk, moving);
    if (folder) {
      moveFolder(disk, folder);
      disk.flush(dirname(folder.to));
    }
  } catch (error) {
    rollBack(disk, advanceJournal(disk, moving, "restoring"));
    throw error;
  }
  discard(disk, moving);
}

function rollBack(disk: Disk, restoring: ReplaceJournal): void {
  const folder = folderIn(restoring);
  if (folder) moveFolderBack(disk, folder);
  for (const file of filesIn(restoring)) {
    // A file that its author has edited since is left alone.
    if (hasDigest(disk, file.path, file.will)) moveBack(disk, file);
  }
  flushFolders(disk, restoring);
  if (folder) disk.flush(dirname(folder.from));
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
  const folder = folderIn(journal);
  const pathNow = locate(disk, folder);
  for (const { path } of filesIn(journal)) {
    disk.removeTree(temporaryPath(pathNow(path), "new"));
    disk.removeTree(temporaryPath(pathNow(path), "old"));
  }
  // Last: without it the temporary files of a folder that has moved are not found.
  if (folder) unmarkFolder(disk, folder);
  endJournal(disk, journal);
}

function flushFolders(disk: Disk, journal: ReplaceJournal): void {
  const pathNow = locate(disk, folderIn(journal));
  const folders = new Set(filesIn(journal).map(({ path }) => dirname(pathNow(path))));
  // A folder has gone where its move was complete but for the end of the journal.
  for (const folder of folders) if (disk.exists(folder)) disk.flush(folder);
}

function filesIn({ content }: ReplaceJournal): FileDigests[] {
  return content.flatMap((each) => ("path" in each ? [each] : []));
}

function folderIn({ content }: ReplaceJournal): FolderMove | null {
  return content.find((each) => "from" in each) ?? null;
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

function isContent(content: unknown): content is JournalContent {
  return Array.isArray(content) && content.every((each) => isFileDigests(each) || isFolderMove(each));
}

function isFileDigests(file: Partial<FileDigests> | null): boolean {
  const { path, was, will } = file ?? {};
  return typeof path === "string" && typeof will === "string" && (was === null || typeof was === "string");
}
