import type { Language } from "../core/problems/language.ts";

/** What a command knows of the outside: who called it, from where, and when. */
export interface ProcessEnvironment {
  /** The column's folder. */
  readonly root: string;
  /** The command's file and everything after it, as this process was started. */
  readonly argv: readonly string[];
  readonly variables: { readonly [name: string]: string | undefined };
  readonly language: Language;
  /** Milliseconds since 1970, read once. */
  readonly clock: number;
  /** How many processors there are to work with. */
  readonly cores: number;
  /** Seconds since the process began. */
  elapsed(): number;
  out(line: string): void;
  err(line: string): void;
  /** Where progress shows; null when standard error is no terminal. */
  readonly terminal: { write(text: string): void } | null;
  readonly color: boolean;
}
