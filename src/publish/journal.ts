import { dirname } from "node:path";
import type { Disk } from "./disk.ts";
import { Torn } from "./torn.ts";

/**
 * What is under way while a site is being published. It is the name of the journal that tells the step: a rename turns
 * it, which is done wholly or not at all, and needs no space on a full disk.
 */
export type Step = (typeof STEPS)[number];
const STEPS = [
  /** By folder: the output becomes `.cache/old`, the stage becomes the output. */
  "swap",
  /** By file: what comes and what goes is gathered inside the output; nothing of the site is touched yet. */
  "gather",
  /** Forward: `gone` is removed, then what comes is moved in. */
  "remove",
  "place",
  /** Back, after a failure: `fresh` is removed, then what had gone is moved in. */
  "withdraw",
  "restore",
  /** Nothing is left but what was gathered. */
  "clear",
] as const;

export interface Journal {
  readonly step: Step;
  readonly output: string;
  /** Files that the new site has no longer, and those that the old one had not. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Flushed, lest a power cut keeps renames that come after it and loses what says how to undo them. */
export function beginJournal(disk: Disk, path: string, journal: Journal): void {
  const { step, ...rest } = journal;
  disk.write(unfinished(path), JSON.stringify(rest));
  disk.flush(unfinished(path));
  disk.rename(unfinished(path), at(path, step));
  disk.flush(dirname(path));
}

/** The same journal, one step on. */
export function turnJournal(disk: Disk, path: string, journal: Journal, step: Step): Journal {
  disk.rename(at(path, journal.step), at(path, step));
  disk.flush(dirname(path));
  return { ...journal, step };
}

export function endJournal(disk: Disk, path: string, { step }: Journal): void {
  disk.remove(at(path, step));
}

export function hasJournal(disk: Disk, path: string): boolean {
  return STEPS.some((step) => disk.exists(at(path, step)));
}

export function readJournal(disk: Disk, path: string): Journal | null {
  const step = STEPS.find((each) => disk.exists(at(path, each)));
  if (step === undefined) return null;
  const file = at(path, step);
  try {
    const { output, gone, fresh } = JSON.parse(disk.read(file));
    if (typeof output !== "string" || !arePaths(gone) || !arePaths(fresh)) throw new Torn(file);
    return { step, output, gone, fresh };
  } catch (error) {
    throw error instanceof SyntaxError ? new Torn(file) : error;
  }
}

/** Where a journal is written before it takes its place. */
export function unfinished(path: string): string {
  return `${path}.new`;
}

function at(path: string, step: Step): string {
  return `${path}-${step}.json`;
}

/** Below the output, each of them: nothing else is ever removed. */
function arePaths(all: unknown): all is readonly string[] {
  return (
    Array.isArray(all) && all.every((path) => typeof path === "string" && !path.split(/[/\\]/).includes(".."))
  );
}
