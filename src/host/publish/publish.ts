import { dirname, join } from "node:path";
import { GATHERED, MARKER } from "../../plan/reserved-names.ts";
import type { CachePaths } from "./cache-paths.ts";
import { compare } from "./compare.ts";
import { type Disk, systemCode } from "./disk.ts";
import {
  advanceJournal,
  beginJournal,
  endJournal,
  hasJournal,
  readJournal,
  removeTemporaryJournal,
} from "./journal.ts";
import { MARKER_TEXT, NOT_THE_SITE } from "./output-folder.ts";
import { hasReplaceJournal, recoverReplacement } from "./replace-files.ts";
import type { Stage } from "./stage.ts";
import { isContent, type JournalContent, type PublishJournal, STEPS, type Step } from "./steps.ts";
import { gather, makeFolders, moveIn, removeFiles, removeGathered } from "./swap-files.ts";

/** Share of the files below which a change is made by file. */
const SMALL_CHANGE = 0.1;

/**
 * Replaces the site by a finished stage, atomically (all or nothing), in one of two ways.
 *
 * By folder, for a first site and for a large change: the site is renamed to `.cache/old`, the stage to the output. By
 * file, for a small change: new and old files are linked into folders inside the output; then only removals and renames
 * are left, which need no space. Every other file keeps its mtime, so that tools which sync the site to a host upload
 * little. Also by file when the folder can't be renamed: a mount, a symbolic link, another file system, a git checkout.
 *
 * The journal exists from before the first change until after the last. After a kill in `swap` or `gather` the site
 * stays old; from `remove` on, the next command resumes. A step that fails is rolled back by `withdraw` and `restore`.
 *
 * Old and new files are compared by their bytes, not by cached digests: the site may have been edited by hand, and a
 * power cut may have truncated pages that were not flushed. The next build repairs both. That is also why only journals
 * and renames are flushed: flushing ten thousand pages takes minutes.
 */
export function publish(
  disk: Disk,
  cache: CachePaths,
  stage: Pick<Stage, "folder" | "count">,
  output: string,
): void {
  disk.write(join(stage.folder, MARKER), MARKER_TEXT);
  removeOldSite(disk, cache.old);
  disk.makeFolder(dirname(output));
  const limit = stage.count() * SMALL_CHANGE;
  const isDone =
    isMovable(disk, output) &&
    (publishByFile(disk, cache, stage.folder, output, limit) === null ||
      publishByFolder(disk, cache, stage.folder, output));
  if (!isDone) {
    disk.makeFolder(output);
    const failure = publishByFile(disk, cache, stage.folder, output, Number.POSITIVE_INFINITY);
    if (failure !== null) throw failure;
  }
  removeOldSite(disk, cache.old);
}

/** Recovery: undoes or finishes an interrupted publish, and removes what an interrupted build has left. */
export function recover(disk: Disk, cache: CachePaths): void {
  const journal = readJournal(disk, cache.journal, STEPS, isContent);
  // The failure of a rollback is ignored: the site is consistent, and the failed command has reported it.
  if (journal !== null) runJournal(disk, cache, journal);
  recoverReplacement(disk, cache);
  removeTemporaryJournal(disk, cache.journal);
  disk.removeTree(cache.stage);
  removeOldSite(disk, cache.old);
}

/** Best effort: a replaced site that can't be removed (read-only folders, say) does no harm. */
function removeOldSite(disk: Disk, old: string): void {
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
    hasReplaceJournal(disk, cache) ||
    [stage, old].some((path) => disk.exists(path))
  );
}

// ------------------------------------------------------------------------------------------------ the steps

/** State machine: the action of a step, and the steps that follow it. */
interface Transition {
  readonly act: (disk: Disk, content: JournalContent, cache: CachePaths) => void;
  /** The next step; null after the last. */
  readonly next: Step | null;
  /** The step after a failure. Without it, a failure is thrown, and the next command tries again. */
  readonly back?: Step;
}

const TRANSITIONS: { readonly [S in Step]: Transition } = {
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
  clear: {
    act: (disk, { output, gone, fresh }) => removeGathered(disk, output, [...gone, ...fresh]),
    next: null,
  },
};

/** Runs the steps from that of a journal to the last. Returns the error of a step that was rolled back, or null. */
function runJournal(disk: Disk, cache: CachePaths, begun: PublishJournal): unknown {
  let journal = begun;
  let failure: unknown = null;
  for (;;) {
    const { act, next, back } = TRANSITIONS[journal.step];
    try {
      act(disk, journal.content, cache);
      if (next === null) {
        endJournal(disk, journal);
        return failure;
      }
      journal = advanceJournal(disk, journal, next);
    } catch (error) {
      if (back === undefined) throw error;
      failure = error;
      journal = advanceJournal(disk, journal, back);
    }
  }
}

// ------------------------------------------------------------------------------------------------ by folder

/** Whether the output may be renamed: a git checkout and a symbolic link may not. */
function isMovable(disk: Disk, output: string): boolean {
  const kind = disk.kind(output);
  return kind === null || (kind === "folder" && !disk.exists(join(output, ".git")));
}

const IMMOVABLE: ReadonlySet<string> = new Set(["EXDEV", "EBUSY", "EPERM", "EACCES", "ENOTEMPTY", "ENOTSUP"]);

/** False when the output can't be renamed; then nothing has changed. */
function publishByFolder(disk: Disk, cache: CachePaths, stage: string, output: string): boolean {
  const content = { output, gone: [], fresh: [] };
  const journal: PublishJournal = { path: cache.journal, step: "swap", content };
  beginJournal(disk, journal);
  try {
    if (disk.exists(output)) disk.rename(output, cache.old);
    disk.rename(stage, output);
    disk.flush(dirname(output));
  } catch (error) {
    runJournal(disk, cache, journal);
    if (IMMOVABLE.has(systemCode(error) ?? "")) return false;
    throw error;
  }
  endJournal(disk, journal);
  return true;
}

function undoSwap(disk: Disk, { output }: JournalContent, { old }: CachePaths): void {
  if (!disk.exists(output) && disk.exists(old)) disk.rename(old, output);
}

// ------------------------------------------------------------------------------------------------ by file

/** Null on success; else the error, or "too large" when `limit` files differ, and nothing has changed. */
function publishByFile(disk: Disk, cache: CachePaths, stage: string, output: string, limit: number): unknown {
  const diff = compare(disk, stage, output, NOT_THE_SITE, limit);
  if (diff === null) return "too large";
  const { gone, fresh, changed } = diff;
  if (gone.length + fresh.length + changed.length === 0) return null;
  const content = { output, gone, fresh };
  const journal: PublishJournal = { path: cache.journal, step: "gather", content };
  beginJournal(disk, journal);
  try {
    removeGathered(disk, output, []);
    makeFolders(disk, output, fresh);
    gather(disk, stage, join(output, GATHERED.next), [...fresh, ...changed]);
    gather(disk, output, join(output, GATHERED.last), [...gone, ...changed]);
  } catch (error) {
    runJournal(disk, cache, journal);
    return error;
  }
  return runJournal(disk, cache, advanceJournal(disk, journal, "remove"));
}
