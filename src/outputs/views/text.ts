import { escapeHtml } from "../../core/html.ts";
import type { Hole, Note, NoteLabels, NoteStyle, Text } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { callId } from "../../input/markdown/anchors.ts";
import { noteMark, styledMark } from "../../input/markdown/note-mark.ts";
import { proseHtml } from "../../input/markdown/print-prose.ts";
import type { RenderContext } from "../output.ts";
import { besideClass } from "../sidenotes.ts";
import type { NoteView, TextView } from "../theme/views.ts";
import { marginLines } from "./margin-notes.ts";

/** How a page spells a text. */
export interface TextOptions {
  /** An address below the site's own path, encoded; "" as address is the page itself. */
  href(address: string, fragment: string | null): string;
  readonly words: Words;
  readonly style: NoteStyle;
  readonly labels: NoteLabels;
}

/** How the pages of a site spell texts. */
export function pageTextOptions({ href, column }: RenderContext, words: Words): TextOptions {
  const { style, labels } = column.site.notes;
  const write: TextOptions["href"] = (address, fragment) =>
    address !== "" ? href(address, fragment) : fragment === null ? "" : `#${encodeURIComponent(fragment)}`;
  return { href: write, words, style, labels };
}

/** An arrow that phones do not turn into a picture. */
const BACK = "↩\u{fe0e}";

/** A text as a page shows it: calls, notes and the ways back. */
export function textView(text: Text, spell: TextOptions): TextView {
  const fill = (hole: Hole): string => {
    switch (hole.hole) {
      case "call":
        return call(noteAt(text, hole.note), hole.nth, spell);
      case "back":
        return backs(noteAt(text, hole.note), spell);
      case "address":
        return escapeHtml(spell.href(hole.address, hole.fragment));
      case "id":
        return ` id="${escapeHtml(hole.id)}"`;
      case "page":
        return hole.attributes;
    }
  };
  const lines = marginLines(text);
  const cutOf = ({ number, anchor }: Note): NoteView["cut"] => {
    const left = lines.get(number);
    return left === undefined ? null : { lines: left, whole: spell.href("", anchor) };
  };
  return {
    body: proseHtml(text.body, fill),
    notes: text.notes.map((note) => ({
      id: note.anchor,
      mark: noteMark(note, spell.labels),
      number: note.number,
      body: proseHtml(note.body, fill),
      cut: cutOf(note),
    })),
    headings: text.headings.map(({ level, id, text }) => ({ level, href: spell.href("", id), text })),
  };
}

function call(note: Note, nth: number, { href, words, style, labels }: TextOptions): string {
  const mark = noteMark(note, labels);
  const { text, raised } = styledMark(mark, style);
  const shown = raised ? `<sup>${escapeHtml(text)}</sup>` : escapeHtml(text);
  const id = escapeHtml(callId(note.anchor, nth));
  const target = escapeHtml(href("", note.anchor));
  const name = escapeHtml(words.note(mark));
  const beside = nth === 1 ? besideClass(note.number) : null;
  const classes = beside === null ? "call" : `call ${beside}`;
  return `<a class="${classes}" id="${id}" href="${target}" role="doc-noteref" aria-label="${name}">${shown}</a>`;
}

/** One link for each call, with names that differ where there are several; the style sheet counts them. */
function backs(note: Note, { href, words, labels }: TextOptions): string {
  const mark = noteMark(note, labels);
  let links = "";
  for (let nth = 1; nth <= note.calls; nth++) {
    const target = escapeHtml(href("", callId(note.anchor, nth)));
    const name = escapeHtml(words.backToCall(mark, note.calls > 1 ? nth : null));
    links += ` <a class="back" href="${target}" role="doc-backlink" aria-label="${name}">${BACK}</a>`;
  }
  return ` <span class="backs">${links.trimStart()}</span>`;
}

function noteAt(text: Text, number: number): Note {
  return text.notes[number - 1] as Note;
}
