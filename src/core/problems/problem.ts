/**
 * Diagnostics: everything that can be wrong with a column, as data. `print.ts` formats them, `en.ts` and `ko.ts` hold
 * their messages.
 */

import type { FeedFormat } from "../model.ts";
import { shorten } from "../shorten.ts";
import { ALTERED_TEXT_WARNINGS, type AlteredTextFacts } from "./altered-text.ts";
import type { Expected } from "./expected.ts";
import { LOST_TEXT_WARNINGS, type LostTextFacts } from "./lost-text.ts";
import type { OutputMethod } from "./output-method.ts";

export type { Expected } from "./expected.ts";

/** Parameters of each message, by the problem's code: stable, kebab-case, shown by `--format json`. */
export interface Facts extends LostTextFacts, AlteredTextFacts {
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

  // Numbers and dates.
  "number-missing": { readonly next: number };
  "number-equal": { readonly number: number; readonly other: string };
  "number-gap": { readonly from: number; readonly to: number; readonly series: string };
  "number-against-date": { readonly number: number; readonly other: string; readonly otherNumber: number };
  "after-unknown": { readonly after: number };
  "date-off-cadence": {
    readonly date: string;
    /** Monday is 1. */
    readonly weekday: number;
    readonly before: string;
    readonly later: string;
  };
  "missing-exists": { readonly number: number };
  "season-unknown": { readonly season: number; readonly seasons: number };
  /** `updated` lies ahead. */
  "updated-ahead": { readonly found: string };
  /** More episodes than `total` announces. */
  "total-passed": { readonly total: number; readonly count: number };

  /** `feeds.updated` is "git", and git failed ("silent") or the clone is shallow. */
  "git-history": { readonly why: "silent" | "shallow" };

  // Addresses.
  "address-equal": { readonly address: string; readonly other: string } & NamedBy;
  "address-reserved": { readonly address: string } & NamedBy;
  "address-outside": { readonly address: string };
  /** `other` is null when the address is an output of the site: an archive, a feed. */
  "alias-live": { readonly alias: string; readonly other: string | null };
  /** A feed alias whose extension belongs to a format that is not published; `format` would be one. */
  "alias-format": { readonly alias: string; readonly format: FeedFormat };
  "id-equal": { readonly id: string; readonly other: string };
  /** The written id is that which another post derives from its address. */
  "id-derived": { readonly id: string; readonly other: string };

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
  /** The title of a draft in angle brackets. */
  "title-draft": { readonly title: string };
  "link-fragment": { readonly target: string; readonly fragment: string; readonly suggestion: string | null };
  "link-relative": { readonly target: string };
  "link-unsafe": { readonly target: string };
  /** All of a file, the most frequent first. */
  "html-as-text": { readonly tags: readonly TagCount[] };
  /** "b", "/b", "details", "summary"; "!--" for a comment. */
  "html-unpaired": { readonly tag: string };
  "picture-missing": { readonly target: string; readonly suggestion: string | null };
  /** A file that is there and can't be shown: another format of pictures, or none of pictures at all. */
  "picture-format": { readonly target: string; readonly ending: string; readonly isPicture: boolean };
  "picture-empty": { readonly target: string };
  /** A picture or an attachment, of which there is only the pointer of Git LFS. */
  "file-lfs": { readonly target: string };
  "picture-data": { readonly target: string };
  /** `tag`: it was typed as `<img>`. */
  "picture-alt": { readonly target: string; readonly tag?: true };
  "picture-size": { readonly attribute: "width" | "height"; readonly found: string };
  "picture-foreign": { readonly host: string };

  // The build.
  "output-outside": { readonly output: string };
  /** A path of the setting `outputs`. */
  "output-path": { readonly output: string };
  "output-equal": { readonly output: string; readonly other: string };
  "output-name-equal": { readonly name: string };
  /** A method of an output module, what it returns, or a field of an output is of another shape than its type. */
  "output-wrong": { readonly name: string; readonly method: OutputMethod };
  /** A method of an output module throws. */
  "output-method-failed": {
    readonly name: string;
    readonly method: OutputMethod;
    readonly cause: string;
  };
  "output-failed": { readonly output: string; readonly cause: string };
  /** Eleventy did not render what was planned. `others`: how many more. */
  "output-missing": { readonly output: string; readonly others: number };
  "output-not-text": { readonly output: string };
  "transform-text": { readonly page: string };
  /** A promise of an output's `render`, or of a transform, that does not settle; `name` is that of either. */
  "promise-unsettled": { readonly by: "render" | "transform"; readonly name: string; readonly page: string };
  /** The image transform of @11ty/eleventy-img, met by a page of ours that shows a picture. */
  "image-transform": { readonly page: string };
  "navigation-unknown": { readonly name: string; readonly suggestion: string | null };
  "layout-export": Record<never, never>;
  "layout-promise": Record<never, never>;
  /** A file of the author's layouts that replaces none of ours and is called by none of theirs. */
  "layout-unused": { readonly file: string; readonly suggestion: string };
  "words-missing": { readonly names: readonly string[] };
  /** Fields that tell the language, taken over from our words of another. */
  "words-foreign": { readonly lang: string; readonly fields: readonly string[] };
  "layout-failed": { readonly page: string; readonly cause: string };
  "template-failed": { readonly cause: string };

  /** Something added to Eleventy that reaches the author's own templates and no post. */
  "hook-pages-only": { readonly hook: PagesOnlyHook; readonly names: readonly string[] };
}

/** What an address is changed by: a post's `slug`, a series' folder, the name of any other file, an alias. */
export interface NamedBy {
  readonly named: "slug" | "folder" | "file" | "alias";
}

export type PagesOnlyHook = "preprocessor" | "markdown" | "filter" | "shortcode";

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
  "number-gap",
  "number-against-date",
  "date-off-cadence",
  "missing-exists",
  "season-unknown",
  "updated-ahead",
  "alias-format",
  "total-passed",
  "git-history",
  "text-empty",
  "note-unused",
  "note-empty",
  "note-order",
  "note-by-hand",
  "note-long",
  "title-draft",
  "link-relative",
  "link-unsafe",
  "html-as-text",
  "html-unpaired",
  "picture-alt",
  "picture-size",
  "picture-foreign",
  "layout-unused",
  "words-missing",
  "words-foreign",
  ...LOST_TEXT_WARNINGS,
  ...ALTERED_TEXT_WARNINGS,
]);

const NOTICES: ReadonlySet<Code> = new Set<Code>(["hook-pages-only"]);

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
