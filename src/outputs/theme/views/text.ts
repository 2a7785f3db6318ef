import type { Html } from "../../../core/html.ts";

/** A rendered text, with its notes and headings. */
export interface TextView {
  readonly body: Html;
  /** The items of the notes section, in order of first call. */
  readonly notes: readonly NoteView[];
  /** Id of the heading above the notes: "_notes". */
  readonly notesId: string;
  readonly headings: readonly HeadingView[];
  /** Its headings as a list, from three on; else null. */
  readonly contents: readonly ContentsEntry[] | null;
}

export interface HeadingView {
  readonly level: number;
  readonly href: string;
  readonly text: string;
}

/** A heading in the contents of a text, and those one level below it. */
export interface ContentsEntry extends HeadingView {
  readonly below: readonly HeadingView[];
}

export interface NoteView {
  /** Fragment id of the note: "note-tide". */
  readonly id: string;
  /** What the call shows between its brackets: "1", or the author's label. */
  readonly mark: string;
  readonly number: number;
  /** With its back links. */
  readonly body: Html;
  /** Truncation in the margin: the number of lines, and a link to the full note; null when it is not truncated. */
  readonly cut: { readonly lines: 6 | 2; readonly whole: string } | null;
}
