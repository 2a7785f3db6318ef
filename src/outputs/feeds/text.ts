import { escapeHtml } from "../../core/html.ts";
import type { Hole, Note, NoteLabels, NoteStyle, Prose, Text } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { callId } from "../../input/markdown/anchors.ts";
import { noteMark, styledMark } from "../../input/markdown/note-mark.ts";
import { printProse } from "../../input/markdown/print-prose.ts";

/** How a feed spells a text. */
export interface FeedTextOptions {
  /** A whole URL. */
  absolute(address: string, fragment: string | null): string;
  /** Begins every id, and is no other item's in the feed: readers put many items on one page. */
  readonly prefix: string;
  /** The post's own URL. */
  readonly own: string;
  readonly words: Words;
  readonly style: NoteStyle;
  readonly labels: NoteLabels;
  /** Takes out of a piece of HTML what no reader should get; null where none of it can be an author's own. */
  readonly clean: ((html: string) => string) | null;
}

/**
 * A text for feed readers, with its notes. Calls and notes point at each other by bare fragments with
 * `class="footnote"`, the form from which readers make pop-ups; everything else is a whole URL, and what only a
 * page needs (ids of headings, focus, roles) is left out.
 */
export function feedHtml(text: Text, spell: FeedTextOptions): string {
  const anchors = new Set(text.notes.map((note) => note.anchor));
  const fill = (hole: Hole): string => {
    switch (hole.hole) {
      case "call":
        return call(text.notes[hole.note - 1] as Note, hole.nth, spell);
      case "back":
        return backs(text.notes[hole.note - 1] as Note, spell);
      case "address":
        return escapeHtml(address(hole.address, hole.fragment, anchors, spell));
      case "id":
      case "page":
        return "";
    }
  };
  // Piece by piece: what an author leaves open ends with the piece.
  const print = (prose: Prose) => {
    const html = plainCode(printProse(prose, fill));
    return spell.clean ? spell.clean(html) : html;
  };
  const body = print(text.body);
  if (text.notes.length === 0) return body;
  const items = text.notes.map((note) => item(note, print(note.body), spell));
  const heading = escapeHtml(spell.words.notes);
  return `${body}<div class="footnotes">\n<h2>${heading}</h2>\n<ol>\n${items.join("")}</ol>\n</div>\n`;
}

/** Without the marks for colours, which double its size: no reader has the style sheet that they are for. */
function plainCode(html: string): string {
  if (!html.includes('<span class="hljs-')) return html;
  const parts = html.split("<pre");
  return parts
    .map((part, i) => {
      const end = part.indexOf("</pre>");
      if (i === 0 || end < 0) return part;
      // In code every "<" is escaped, so what stands between two brackets is a tag.
      return part.slice(0, end).replace(/<\/?span[^<>]*>/g, "") + part.slice(end);
    })
    .join("<pre");
}

/** A link to a note of this text stays inside the item; one to a heading leads to the page. */
function address(
  to: string,
  fragment: string | null,
  anchors: ReadonlySet<string>,
  spell: FeedTextOptions,
): string {
  if (to !== "") return spell.absolute(to, fragment);
  if (fragment === null) return spell.own;
  return anchors.has(fragment) ? idHref(fragment, spell) : `${spell.own}#${encodeURIComponent(fragment)}`;
}

function call(note: Note, nth: number, spell: FeedTextOptions): string {
  const { text, raised } = styledMark(noteMark(note, spell.labels), spell.style);
  const id = escapeHtml(`${spell.prefix}-${callId(note.anchor, nth)}`);
  const link = `<a class="footnote" href="${escapeHtml(idHref(note.anchor, spell))}" id="${id}">${escapeHtml(text)}</a>`;
  return raised ? `<sup>${link}</sup>` : link;
}

/** NetNewsWire knows links back by this class and leaves them out of its pop-ups; a tap on anything inside is lost on it. */
function backs(note: Note, spell: FeedTextOptions): string {
  let out = "";
  for (let nth = 1; nth <= note.calls; nth++) {
    const target = escapeHtml(idHref(callId(note.anchor, nth), spell));
    out += ` <a class="reversefootnote" href="${target}">↩\u{fe0e}${nth > 1 ? nth : ""}</a>`;
  }
  return out;
}

function item(note: Note, body: string, spell: FeedTextOptions): string {
  const id = escapeHtml(`${spell.prefix}-${note.anchor}`);
  // A list numbers its items; the author's own labels must be written out.
  const mark = noteMark(note, spell.labels);
  const label = mark === String(note.number) ? "" : `<b>[${escapeHtml(mark)}]</b> `;
  return `<li id="${id}">${label}${body}</li>\n`;
}

function idHref(id: string, spell: FeedTextOptions): string {
  return `#${spell.prefix}-${id}`;
}
