import type { Journal } from "./journal.ts";

/** The steps of publishing, as the journal's file name tells them. */
export const STEPS = [
  /** By folder: the output is renamed to `.cache/old`, the stage to the output. */
  "swap",
  /** By file: new and old files are linked into folders inside the output; the site itself is untouched. */
  "gather",
  /** Roll forward: `gone` is removed, then the new files are moved into place. */
  "remove",
  "place",
  /** Roll back, after a failure: `fresh` is removed, then the old files are moved back. */
  "withdraw",
  "restore",
  /** Clean-up: the gathered files are removed. */
  "clear",
] as const;
export type Step = (typeof STEPS)[number];

export interface JournalContent {
  readonly output: string;
  /** Files that only the old site has (`gone`), and files that only the new one has (`fresh`). */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

export type PublishJournal = Journal<Step, JournalContent>;

export function isContent(content: unknown): content is JournalContent {
  const { output, gone, fresh } = (content ?? {}) as Record<string, unknown>;
  return typeof output === "string" && arePaths(gone) && arePaths(fresh);
}

/** Safety check: no path leads out of the output, so that recovery removes nothing else. */
function arePaths(all: unknown): boolean {
  return (
    Array.isArray(all) && all.every((path) => typeof path === "string" && !path.split(/[/\\]/).includes(".."))
  );
}
