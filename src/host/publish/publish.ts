import { dirname, join } from "node:path";
import type { CachePaths } from "./cache-paths.ts";
import { compare } from "./compare.ts";
import { type Disk, systemCode } from "./disk.ts";
import { beginJournal, dropUnfinished, endJournal, hasJournal, readJournal, turnJournal } from "./journal.ts";
import { MARKER, MARKER_TEXT, NOT_THE_SITE } from "./output-folder.ts";
import { finishReplacing, isReplacing } from "./replace-files.ts";
import type { Stage } from "./stage.ts";
import { type Content, isContent, type Publishing, STEPS, type Step } from "./steps.ts";
import { GATHERED, gather, makeFolders, moveIn, removeFiles, tidy } from "./swap-files.ts";

/** A change is small when it concerns less than this share of the files. */
const SMALL = 0.1;

/**
 * Puts a finished stage in place of the site, all or nothing, in one of two ways.
 *
 * By folder: the site becomes `.cache/old`, the stage becomes the site. That is for a first site, and for a large
 * change. By file: what comes and what goes is gathered inside the output; then only removals and renames are left,
 * which need no space. That is for a small change, so that every other file keeps its times, and whoever copies the site
 * to a host copies little; and for a folder that can't be renamed: a mount, a link, another file system, a git checkout.
 *
 * A journal stands on disk from before the first change until after the last. Killed in `swap` or `gather`, the site
 * stays old; from `remove` on, the next command goes on. A step that fails leads back, by `withdraw` and `restore`.
 *
 * Old and new are compared by their bytes, not by digests that somebody remembered: the site may have been edited by
 * hand, and a power cut may have emptied pages that had not reached the disk. The next build makes both whole again.
 * That is also why only journals and renames are flushed: to flush ten thousand pages takes minutes.
 */
export function publish(
  disk: Disk,
  cache: CachePaths,
  stage: Pick<Stage, "folder" | "count">,
  output: string,
): void {
  disk.write(join(stage.folder, MARKER), MARKER_TEXT);
  sweep(disk, cache.old);
  disk.makeFolder(dirname(output));
  const small = stage.count() * SMALL;
  const isDone =
    isMovable(disk, output) &&
    (changeFiles(disk, cache, stage.folder, output, small) === null ||
      swapIn(disk, cache, stage.folder, output));
  if (!isDone) {
    disk.makeFolder(output);
    const failure = changeFiles(disk, cache, stage.folder, output, Number.POSITIVE_INFINITY);
    if (failure !== null) throw failure;
  }
  sweep(disk, cache.old);
}

/** Undoes or finishes an interrupted publish, and clears away what an interrupted build has left. */
export function recover(disk: Disk, cache: CachePaths): void {
  const journal = readJournal(disk, cache.journal, STEPS, isContent);
  // What made it go back is over: the site is whole.
  if (journal !== null) run(disk, cache, journal);
  finishReplacing(disk, cache);
  dropUnfinished(disk, cache.journal);
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
export function needsRecovery(disk: Disk, cache: CachePaths): boolean {
  const { journal, stage, old } = cache;
  return (
    hasJournal(disk, journal, STEPS) ||
    isReplacing(disk, cache) ||
    [stage, old].some((path) => disk.exists(path))
  );
}

// ------------------------------------------------------------------------------------------------ the steps

interface Move {
  readonly act: (disk: Disk, content: Content, cache: CachePaths) => void;
  /** Null when nothing is left to do. */
  readonly next: Step | null;
  /** Where a failure leads. Without it, a failure is for the next command to overcome. */
  readonly back?: Step;
}

const MOVES: { readonly [S in Step]: Move } = {
  swap: { act: undoSwap, next: null },
  gather: { act: () => {}, next: "clear" },
  remove: {
    act: (disk, { output, gone }) => removeFiles(disk, output, gone),
    next: "place",
    back: "withdraw",
  },
  place: {
    act: (disk, { output }) => moveIn(disk, output, GATHERED.next),
    next: "clear",
    back: "withdraw",
  },
  withdraw: { act: (disk, { output, fresh }) => removeFiles(disk, output, fresh), next: "restore" },
  restore: { act: (disk, { output }) => moveIn(disk, output, GATHERED.last), next: "clear" },
  clear: { act: (disk, { output, gone, fresh }) => tidy(disk, output, [...gone, ...fresh]), next: null },
};

/** Does what a journal says, to its end. Gives what failed and was undone, or null. */
function run(disk: Disk, cache: CachePaths, begun: Publishing): unknown {
  let journal = begun;
  let failure: unknown = null;
  for (;;) {
    const { act, next, back } = MOVES[journal.step];
    try {
      act(disk, journal.content, cache);
      if (next === null) {
        endJournal(disk, journal);
        return failure;
      }
      journal = turnJournal(disk, journal, next);
    } catch (error) {
      if (back === undefined) throw error;
      failure = error;
      journal = turnJournal(disk, journal, back);
    }
  }
}

// ------------------------------------------------------------------------------------------------ by folder

/** A git checkout and a link stay where they are. */
function isMovable(disk: Disk, output: string): boolean {
  const kind = disk.kind(output);
  return kind === null || (kind === "folder" && !disk.exists(join(output, ".git")));
}

const IMMOVABLE: ReadonlySet<string> = new Set(["EXDEV", "EBUSY", "EPERM", "EACCES", "ENOTEMPTY", "ENOTSUP"]);

/** False when the output can't be renamed; then everything is as it was. */
function swapIn(disk: Disk, cache: CachePaths, stage: string, output: string): boolean {
  const content = { output, gone: [], fresh: [] };
  const journal: Publishing = { path: cache.journal, step: "swap", content };
  beginJournal(disk, journal);
  try {
    if (disk.exists(output)) disk.rename(output, cache.old);
    disk.rename(stage, output);
    disk.flush(dirname(output));
  } catch (error) {
    run(disk, cache, journal);
    if (IMMOVABLE.has(systemCode(error) ?? "")) return false;
    throw error;
  }
  endJournal(disk, journal);
  return true;
}

function undoSwap(disk: Disk, { output }: Content, { old }: CachePaths): void {
  if (!disk.exists(output) && disk.exists(old)) disk.rename(old, output);
}

// ------------------------------------------------------------------------------------------------ by file

/** Null when it is done; else what failed, or that the change is too large, and everything is as it was. */
function changeFiles(disk: Disk, cache: CachePaths, stage: string, output: string, most: number): unknown {
  const change = compare(disk, stage, output, NOT_THE_SITE, most);
  if (change === null) return "too large";
  const { gone, fresh, changed } = change;
  if (gone.length + fresh.length + changed.length === 0) return null;
  const content = { output, gone, fresh };
  const journal: Publishing = { path: cache.journal, step: "gather", content };
  beginJournal(disk, journal);
  try {
    tidy(disk, output, []);
    makeFolders(disk, output, fresh);
    gather(disk, stage, join(output, GATHERED.next), [...fresh, ...changed]);
    gather(disk, output, join(output, GATHERED.last), [...gone, ...changed]);
  } catch (error) {
    run(disk, cache, journal);
    return error;
  }
  return run(disk, cache, turnJournal(disk, journal, "remove"));
}
