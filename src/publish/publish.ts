import { dirname, join } from "node:path";
import type { Cache } from "./cache.ts";
import { type Disk, systemCode } from "./disk.ts";
import { type Journal, readJournal, unfinished, writeJournal } from "./journal.ts";
import { MARKER, MARKER_TEXT } from "./output-folder.ts";
import { finishReplacing } from "./replace.ts";
import { walk } from "./walk.ts";

/**
 * Puts a finished stage in place of the site, all or nothing. Usually by two renames of folders; where the output is
 * a mount, a link, on another file system or a git checkout, file by file. A journal stands on disk from before the
 * first change until after the last; `recover` undoes or finishes what a kill cut short.
 */
export function publish(disk: Disk, cache: Cache, output: string): void {
  disk.write(join(cache.stage, MARKER), MARKER_TEXT);
  sweep(disk, cache.old);
  disk.makeFolder(dirname(output));
  if (!isMovable(disk, output) || !swapIn(disk, cache, output)) mirrorIn(disk, cache, output);
  sweep(disk, cache.old);
}

/** Undoes or finishes an interrupted publish, and clears away what an interrupted build has left. */
export function recover(disk: Disk, cache: Cache): void {
  const journal = readJournal(disk, cache.journal);
  if (journal !== null) finish(disk, cache, journal);
  finishReplacing(disk, cache);
  disk.removeTree(unfinished(cache.journal));
  disk.removeTree(cache.stage);
  sweep(disk, cache.old);
}

/** A replaced site that can't be removed (folders made read-only, say) is in nobody's way. */
function sweep(disk: Disk, old: string): void {
  try {
    disk.removeTree(old);
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
}

/** Whether `recover` has anything to do. */
export function needsRecovery(disk: Disk, { journal, stage, old, replacing }: Cache): boolean {
  return [journal, stage, old, replacing].some((path) => disk.exists(path));
}

function finish(disk: Disk, cache: Cache, journal: Journal): void {
  const { output } = journal;
  if (journal.way === "swap") undoSwap(disk, cache, output);
  if (journal.way === "fetch") disk.removeTree(nextIn(output));
  if (journal.way === "mirror") mirror(disk, cache, output, journal.gone);
  disk.remove(cache.journal);
}

// ------------------------------------------------------------------------------------------------ two renames

/** A git checkout and a link stay where they are. */
function isMovable(disk: Disk, output: string): boolean {
  const kind = disk.kind(output);
  return kind === null || (kind === "folder" && !disk.exists(join(output, ".git")));
}

const IMMOVABLE: ReadonlySet<string> = new Set(["EXDEV", "EBUSY", "EPERM", "EACCES", "ENOTEMPTY", "ENOTSUP"]);

/** False when the output can't be renamed; then everything is as it was. */
function swapIn(disk: Disk, cache: Cache, output: string): boolean {
  writeJournal(disk, cache.journal, { way: "swap", output });
  try {
    if (disk.exists(output)) disk.rename(output, cache.old);
    disk.rename(cache.stage, output);
  } catch (error) {
    undoSwap(disk, cache, output);
    disk.remove(cache.journal);
    if (IMMOVABLE.has(systemCode(error) ?? "")) return false;
    throw error;
  }
  disk.remove(cache.journal);
  return true;
}

function undoSwap(disk: Disk, cache: Cache, output: string): void {
  if (!disk.exists(output) && disk.exists(cache.old)) disk.rename(cache.old, output);
}

// ------------------------------------------------------------------------------------------------ file by file

/** Where a stage waits inside the output, so that only renames remain, which need no space. */
function nextIn(output: string): string {
  return join(output, ".yeonjae-next");
}

function mirrorIn(disk: Disk, cache: Cache, output: string): void {
  const next = nextIn(output);
  writeJournal(disk, cache.journal, { way: "fetch", output });
  try {
    disk.makeFolder(output);
    disk.removeTree(next);
    bring(disk, cache.stage, next);
  } catch (error) {
    disk.removeTree(next);
    disk.remove(cache.journal);
    throw error;
  }
  const coming = new Set(walk(disk, next));
  const gone = walk(disk, output, [".git", ".git/", ".yeonjae-next/"]).filter((path) => !coming.has(path));
  mirror(disk, cache, output, gone);
  disk.remove(cache.journal);
}

function bring(disk: Disk, stage: string, next: string): void {
  try {
    disk.rename(stage, next);
  } catch (error) {
    if (systemCode(error) !== "EXDEV") throw error;
    for (const path of walk(disk, stage)) {
      disk.makeFolder(dirname(join(next, path)));
      disk.copy(join(stage, path), join(next, path));
    }
  }
}

/**
 * Removals come first: a file may stand where a folder is to be, and a name may change in case only. For the same
 * reasons they are over, also in the journal, before anything new is moved in.
 */
function mirror(disk: Disk, cache: Cache, output: string, gone: readonly string[]): void {
  writeJournal(disk, cache.journal, { way: "mirror", output, gone });
  for (const path of gone) {
    if (disk.kind(join(output, path)) === null) continue;
    disk.remove(join(output, path));
    removeEmptyFolders(disk, output, dirname(path));
  }
  writeJournal(disk, cache.journal, { way: "mirror", output, gone: [] });
  const next = nextIn(output);
  for (const path of disk.exists(next) ? walk(disk, next) : []) {
    disk.makeFolder(dirname(join(output, path)));
    disk.rename(join(next, path), join(output, path));
  }
  disk.removeTree(next);
}

function removeEmptyFolders(disk: Disk, output: string, path: string): void {
  for (let folder = path; folder !== "."; folder = dirname(folder)) {
    if (disk.list(join(output, folder)).length > 0) return;
    disk.removeFolder(join(output, folder));
  }
}
