import type { Text } from "../../core/model.ts";
import type { Problem } from "../../core/problems/problem.ts";

/** Input: the body of a file, after its front matter. */
export interface MarkdownText {
  /** "posts/city/25-heavy-industry.md" */
  readonly source: string;
  /** Line ends are LF. */
  readonly markdown: string;
  /** Line of the file on which `markdown` begins, from 1. */
  readonly line: number;
  readonly lang: string;
}

export interface ParsedText {
  readonly text: Text;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
  readonly unresolved: readonly UnresolvedAddress[];
}

/** A link with a fragment into another post. It can be checked only when that post is parsed, too. */
export interface Reference {
  readonly address: string;
  /** Decoded, in NFC. */
  readonly fragment: string;
  /** As typed, decoded: "../25.md#안개". */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** A link or picture that may be the output of a template or a copy of the author's: only the end of a build tells. */
export interface UnresolvedAddress {
  readonly kind: "link" | "picture";
  /** From the column, without query and fragment. */
  readonly address: string;
  /** As typed, decoded: "/about/?a#b". */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}
