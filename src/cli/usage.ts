import type { Phrases } from "./phrases/phrases.ts";

/** Thrown when a command can't be run as it was typed; says so in the language of whoever typed it. */
export class UsageError extends Error {
  readonly say: (phrases: Phrases) => string;

  constructor(say: (phrases: Phrases) => string) {
    super("wrong usage");
    this.say = say;
  }
}

/** `nothingDue` answers `status --due-since`: nothing is wrong, and nothing is to be done. */
export const EXIT = { good: 0, content: 1, nothingDue: 1, usage: 2, machine: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
