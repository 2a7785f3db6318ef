/**
 * Diagnostics: everything that can be wrong with a column, as data. `print.ts` formats them, `en.ts` and `ko.ts` hold
 * their messages.
 */

import { shorten } from "../shorten.ts";
import { ALTERED_TEXT_WARNINGS, type AlteredTextFacts } from "./altered-text.ts";
import { BUILD_NOTICES, BUILD_WARNINGS, type BuildFacts } from "./build.ts";
import { COLUMN_NOTICES, COLUMN_WARNINGS, type ColumnFacts } from "./column.ts";
import type { Expected } from "./expected.ts";
import { LOST_TEXT_WARNINGS, type LostTextFacts } from "./lost-text.ts";
import { SINCE_NOTICES, type SinceFacts } from "./since.ts";

/** Parameters of each message, by the problem's code: stable, kebab-case, shown by `--format json`. */
export interface Facts extends ColumnFacts, LostTextFacts, AlteredTextFacts, BuildFacts, SinceFacts {
  // Files.
  "file-not-utf8": { readonly byte: number; readonly guess: string | null };
  "file-control-character": { readonly code: string };
  "file-empty": Record<never, never>;
  "file-unreadable": { readonly cause: string };
  "file-not-regular": { readonly what: "link" | "device" };
  "file-misnamed": { readonly name: string };
  "source-collision": { readonly other: string };

  // Front matter.
  "front-missing": Record<never, never>;
  "front-unclosed": Record<never, never>;
  /** `cure` is what to write instead, "" where that is not known. */
  "front-yaml": { readonly cause: string; readonly cure: string };
  /** A comment behind text of a field, or in its place. `whole` is all of it as text, in quotation marks. */
  "front-comment": {
    readonly field: string;
    readonly kept: string;
    readonly comment: string;
    readonly whole: string;
  };
  "front-not-mapping": Record<never, never>;
  "front-tangled": Record<never, never>;
  "field-missing": { readonly field: string; readonly example: string };
  "field-unknown": { readonly field: string; readonly suggestion: string | null };
  /** A field of another program; `suggestion` is ours, "" where none is needed. */
  "field-foreign": { readonly field: string; readonly suggestion: string };
  "field-wrong": { readonly field: string; readonly found: string; readonly expected: Expected };
  "language-unlikely": { readonly field: string; readonly found: string; readonly suggestion: string };
  "date-impossible": { readonly field: string; readonly found: string };
  "weekday-unknown": { readonly found: string; readonly suggestion: string | null };
  "series-unknown": { readonly slug: string; readonly suggestion: string | null };
  "series-card-missing": { readonly folder: string };
  "field-misplaced": { readonly field: string; readonly kind: string };

  // Text.
  "text-empty": Record<never, never>;
  "note-undefined": { readonly label: string };
  "note-duplicate": { readonly label: string; readonly firstLine: number };
  "note-unused": { readonly label: string };
  "note-empty": { readonly label: string };
  /** `earlier` is defined later but called earlier; null when only a numeric label differs from the number shown. */
  "note-order": { readonly label: string; readonly earlier: string | null; readonly number: number };
  /** `fix`: whether `check --fix` can make notes of it and its list; `uncalled`: the item that keeps it from that. */
  "note-by-hand": { readonly number: number; readonly fix: boolean; readonly uncalled: number | null };
  "note-long": { readonly label: string; readonly characters: number };
  "heading-id-equal": { readonly id: string };
  "heading-id-reserved": { readonly id: string };
  "link-nowhere": { readonly target: string; readonly suggestion: string | null };
  "episode-unknown": { readonly name: string; readonly suggestions: readonly string[] };
  "episode-ambiguous": { readonly name: string; readonly candidates: readonly string[] };
  /** A draft with the title of another post, which links by that name mean. */
  "draft-title": { readonly name: string; readonly other: string };
  /** The title of a draft in angle brackets. */
  "title-draft": { readonly title: string };
  "link-fragment": { readonly target: string; readonly fragment: string; readonly suggestion: string | null };
  "link-relative": { readonly target: string };
  "link-unsafe": { readonly target: string };
  /** All of a file, the most frequent first. */
  "html-as-text": { readonly tags: readonly TagCount[] };
  /** "b", "/b", "details", "summary"; "!--" for a comment. */
  "html-unpaired": { readonly tag: string };
  /** The same with `html: true`, where it takes in what follows. */
  "html-unclosed": { readonly tag: string };
  "picture-missing": { readonly target: string; readonly suggestion: string | null };
  /** A file that is there and can't be shown: another format of pictures, or none of pictures at all. */
  "picture-format": { readonly target: string; readonly ending: string; readonly isPicture: boolean };
  "picture-empty": { readonly target: string };
  /** Its name is that of a picture, its content is not. */
  "picture-bytes": { readonly target: string };
  /** A picture or an attachment, of which there is only the pointer of Git LFS. */
  "file-lfs": { readonly target: string };
  /** A picture whose metadata can't be told from the rest: it is not published. */
  "picture-private": Record<never, never>;
  "picture-data": { readonly target: string };
  /** `tag`: it was typed as `<img>`. */
  "picture-alt": { readonly target: string; readonly tag?: true };
  "picture-size": { readonly attribute: "width" | "height"; readonly found: string };
  "picture-foreign": { readonly host: string };
}

/** An element that is shown as typed, and how often. */
export interface TagCount {
  /** "div", "/div", "!DOCTYPE" */
  readonly tag: string;
  readonly count: number;
}

export type Code = keyof Facts;
/** A notice is told and never counted: nothing is wrong. */
export type Severity = "error" | "warning" | "notice";

/** Warnings do not prevent a build; all other problems are errors, which do. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>([
  "file-misnamed",
  "front-comment",
  "language-unlikely",
  "text-empty",
  "note-unused",
  "note-empty",
  "note-order",
  "note-by-hand",
  "note-long",
  "draft-title",
  "title-draft",
  "link-relative",
  "link-unsafe",
  "html-as-text",
  "html-unpaired",
  "html-unclosed",
  "picture-private",
  "picture-alt",
  "picture-size",
  "picture-foreign",
  ...COLUMN_WARNINGS,
  ...LOST_TEXT_WARNINGS,
  ...ALTERED_TEXT_WARNINGS,
  ...BUILD_WARNINGS,
]);

const NOTICES: ReadonlySet<Code> = new Set<Code>([...BUILD_NOTICES, ...COLUMN_NOTICES, ...SINCE_NOTICES]);

export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  /** Path of the file, relative to the column's folder, with "/": "posts/city/03-fog.md". */
  readonly path: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Column in characters, from 1; null for the whole line. */
  readonly column: number | null;
  readonly facts: Facts[C];
  /** Whether it is a draft's: a warning then, also with `--strict`. */
  readonly draft?: boolean;
}

export interface SourceLocation {
  readonly path: string;
  readonly line: number;
  readonly column?: number | null;
}

export function problem<C extends Code>(code: C, at: SourceLocation, facts: Facts[C]): Problem<C> {
  const { path, line, column = null } = at;
  return { code, severity: severityOf(code), path, line, column, facts: withShortTarget(facts) };
}

/** An address may be a picture of 200 kB; who looks for it needs its place and its beginning. */
function withShortTarget<F extends object>(facts: F): F {
  if (!("target" in facts) || typeof facts.target !== "string" || facts.target.length <= 60) return facts;
  return { ...facts, target: shorten(facts.target, 60) };
}

/** The severity without `--strict`. */
export function severityOf(code: Code): Severity {
  if (NOTICES.has(code)) return "notice";
  return WARNINGS.has(code) ? "warning" : "error";
}

/** Sorts by path, line, column and code, so that the order in which they were found does not show. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
