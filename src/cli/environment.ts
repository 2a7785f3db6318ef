import type { Language } from "../core/problems/language.ts";
import type { Prompts } from "./prompts.ts";

/** Process environment, injected so that tests can run commands in process. */
export interface ProcessEnvironment {
  /** The column's folder. */
  readonly root: string;
  /** `process.argv` from the script's path on. */
  readonly argv: readonly string[];
  readonly variables: { readonly [name: string]: string | undefined };
  readonly language: Language;
  /** Milliseconds since 1970, read once. */
  readonly clock: number;
  /** Of this package: "0.1.0". */
  readonly version: string;
  /** Available processor cores. */
  readonly cores: number;
  /** Seconds since the process started. */
  elapsed(): number;
  out(line: string): void;
  err(line: string): void;
  /** Terminal for the progress line; null when standard error is not a terminal. */
  readonly terminal: { write(text: string): void } | null;
  readonly color: boolean;
  /** This machine's, by its IANA name. */
  readonly timeZone: string;
  /** Loads the questions of a terminal; null where nobody can be asked. */
  readonly openPrompts: (() => Promise<Prompts>) | null;
}
