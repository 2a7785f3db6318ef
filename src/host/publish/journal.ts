import { dirname } from "node:path";
import { CorruptJournal } from "./corrupt-journal.ts";
import { type Disk, systemCode } from "./disk.ts";

/**
 * A note on disk of what is under way, for the next command to finish or undo what a kill cut short. Its content never
 * changes; it is its name that tells the step. A rename turns it, which is done wholly or not at all, and needs no space
 * on a full disk.
 */
export interface Journal<Step extends string, Content> {
  /** Without the step: ".cache/publish". */
  readonly path: string;
  readonly step: Step;
  readonly content: Content;
}

/** Flushed, lest a power cut keeps renames that come after it and loses what says how to undo them. */
export function beginJournal<S extends string, C>(disk: Disk, journal: Journal<S, C>): void {
  const { path, content } = journal;
  disk.makeFolder(dirname(path));
  disk.write(unfinished(path), JSON.stringify(content));
  disk.flush(unfinished(path));
  disk.rename(unfinished(path), fileOf(journal));
  disk.flush(dirname(path));
}

/** The same journal, a step on: also where nobody can say whether that would survive a power cut. */
export function turnJournal<S extends string, C>(
  disk: Disk,
  journal: Journal<S, C>,
  step: NoInfer<S>,
): Journal<S, C> {
  const turned = { ...journal, step };
  disk.rename(fileOf(journal), fileOf(turned));
  try {
    disk.flush(dirname(journal.path));
  } catch (error) {
    if (systemCode(error) === null) throw error;
  }
  return turned;
}

export function endJournal(disk: Disk, journal: Journal<string, unknown>): void {
  disk.remove(fileOf(journal));
}

/** Null when nothing is under way; throws when that can't be told. */
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

/** A journal that a kill kept from taking its place says nothing: nothing was begun. */
export function dropUnfinished(disk: Disk, path: string): void {
  disk.removeTree(unfinished(path));
}

export function hasJournal(disk: Disk, path: string, steps: readonly string[]): boolean {
  return steps.some((step) => disk.exists(fileOf({ path, step })));
}

function fileOf({ path, step }: { readonly path: string; readonly step: string }): string {
  return `${path}-${step}.json`;
}

function unfinished(path: string): string {
  return `${path}.new`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
