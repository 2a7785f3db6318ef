import { dirname } from "node:path";
import { CorruptJournal } from "./corrupt-journal.ts";
import { type Disk, systemCode } from "./disk.ts";

/**
 * Write-ahead journal: a file that tells the next command what to finish or undo after a kill. Its content never
 * changes; the step is in its file name. So a rename advances it, which is atomic and needs no space on a full disk.
 */
export interface Journal<Step extends string, Content> {
  /** Without the step: ".cache/publish". */
  readonly path: string;
  readonly step: Step;
  readonly content: Content;
}

/** Flushed, so that a power cut can't lose the journal and keep later renames. */
export function beginJournal<S extends string, C>(disk: Disk, journal: Journal<S, C>): void {
  const { path, content } = journal;
  disk.makeFolder(dirname(path));
  disk.write(temporaryFile(path), JSON.stringify(content));
  disk.flush(temporaryFile(path));
  disk.rename(temporaryFile(path), fileOf(journal));
  disk.flush(dirname(path));
}

/**
 * Renames the journal to another step. A failed flush is ignored: the rename is done, if not yet safe from a power cut.
 */
export function advanceJournal<S extends string, C>(
  disk: Disk,
  journal: Journal<S, C>,
  step: NoInfer<S>,
): Journal<S, C> {
  const advanced = { ...journal, step };
  disk.rename(fileOf(journal), fileOf(advanced));
  try {
    disk.flush(dirname(journal.path));
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
  return advanced;
}

export function endJournal(disk: Disk, journal: Journal<string, unknown>): void {
  disk.remove(fileOf(journal));
}

/** Null when there is none; throws `CorruptJournal` when its content is invalid. */
export function readJournal<S extends string, C>(
  disk: Disk,
  path: string,
  steps: readonly S[],
  isContent: (content: unknown) => content is C,
): Journal<S, C> | null {
  const step = steps.find((each) => disk.exists(fileOf({ path, step: each })));
  if (step === undefined) return null;
  const file = fileOf({ path, step });
  const content = parse(disk.read(file));
  if (!isContent(content)) throw new CorruptJournal(file);
  return { path, step, content };
}

/** Removes the temporary file of a journal that a kill prevented from being begun: no operation has started. */
export function removeTemporaryJournal(disk: Disk, path: string): void {
  disk.removeTree(temporaryFile(path));
}

export function hasJournal(disk: Disk, path: string, steps: readonly string[]): boolean {
  return steps.some((step) => disk.exists(fileOf({ path, step })));
}

function fileOf({ path, step }: { readonly path: string; readonly step: string }): string {
  return `${path}-${step}.json`;
}

function temporaryFile(path: string): string {
  return `${path}.new`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
