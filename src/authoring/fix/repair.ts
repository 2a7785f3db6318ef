import type { LinkResolver } from "../../input/markdown/link-resolver.ts";

/** A repair, with its line in the original file. */
export type Repair =
  /** `[1, 3]` in the text has become `[^label][^label]`. */
  | {
      readonly line: number;
      readonly kind: "call";
      readonly typed: string;
      readonly labels: readonly string[];
    }
  /** `[1] …` in the list has become `[^label]: …`. */
  | { readonly line: number; readonly kind: "item"; readonly typed: string; readonly label: string }
  /** The heading above that list has been removed. */
  | { readonly line: number; readonly kind: "heading"; readonly words: string }
  /** Definitions have been sorted by first call; `labels` in that order. */
  | { readonly line: number; readonly kind: "order"; readonly labels: readonly string[] }
  /** An address with spaces has been put into angle brackets. */
  | { readonly line: number; readonly kind: "address"; readonly from: string; readonly to: string }
  /** `2026.` has become `2026\.`, which is no list. */
  | { readonly line: number; readonly kind: "number"; readonly typed: string; readonly written: string }
  /** Control characters of a line have been removed. */
  | { readonly line: number; readonly kind: "control"; readonly count: number };

/** A list of notes typed by hand that stays as it is, since the page would show something else. */
export interface Left {
  readonly line: number;
  /** Its first call: "[1]". */
  readonly typed: string;
}

/** A text after some repairs, in the order of lines, and what had to stay. */
export interface Fixed {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly left: readonly Left[];
}

/** Repairs a post, front matter included; the resolver knows which files exist. */
export type Fixer = (text: string, resolver: LinkResolver) => Fixed;
