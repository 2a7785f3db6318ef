import type { Language } from "../core/problems/language.ts";
import type { Sentences } from "../core/problems/sentences.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Prompts } from "./prompts.ts";

/** What a command finds around it, injected so that tests can run commands in process. */
export interface Surroundings {
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

/** The same with what the command line says, loaded in the terminal's language. */
export interface SpeakingEnvironment extends Surroundings {
  readonly phrases: Phrases;
}

/** What a command receives. */
export interface ProcessEnvironment extends SpeakingEnvironment {
  /** Of problems. */
  readonly sentences: Sentences;
}
