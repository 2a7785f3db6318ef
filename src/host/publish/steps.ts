import type { Journal } from "./journal.ts";

/** The steps of publishing, as its journal tells them. */
export const STEPS = [
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
export type Step = (typeof STEPS)[number];

export interface Content {
  readonly output: string;
  /** Files that the new site has no longer, and those that the old one had not. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

export type Publishing = Journal<Step, Content>;

export function isContent(content: unknown): content is Content {
  const { output, gone, fresh } = (content ?? {}) as Record<string, unknown>;
  return typeof output === "string" && arePaths(gone) && arePaths(fresh);
}

/** Below the output, each of them: nothing else is ever removed. */
function arePaths(all: unknown): boolean {
  return (
    Array.isArray(all) && all.every((path) => typeof path === "string" && !path.split(/[/\\]/).includes(".."))
  );
}
