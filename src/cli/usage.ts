import type { Phrases } from "./phrases/phrases.ts";

/** Thrown when a command can't run as typed; the phrase is chosen in the terminal's language when it is printed. */
export class UsageError extends Error {
  readonly say: (phrases: Phrases) => string;

  constructor(say: (phrases: Phrases) => string) {
    super("wrong usage");
    this.say = say;
  }
}

/** Exit codes. `nothingDue` is for `status --due-since`, which ends with `usage` on errors
 * of the content: 1 means that there is no error, and no post either. `interrupted` is what a shell makes of Ctrl-C. */
export const EXIT = { good: 0, content: 1, nothingDue: 1, usage: 2, machine: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
