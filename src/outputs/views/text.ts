import { escapeHtml } from "../../core/html.ts";
import type { Hole, Note, NoteLabels, NoteStyle, PictureHole, Text } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { callId } from "../../input/markdown/anchors.ts";
import { noteMarks, styledMark } from "../../input/markdown/note-mark.ts";
import { proseHtml } from "../../input/markdown/render-prose.ts";
import { idPrefix } from "../id-prefix.ts";
import type { RenderContext } from "../output.ts";
import { imageTag, pictureTag } from "../pictures/markup.ts";
import { type ShownPicture, shownPicture } from "../pictures/shown.ts";
import { sidenoteClass } from "../sidenotes.ts";
import type { NoteView, TextView } from "../theme/views/text.ts";
import { contentsOf } from "./contents.ts";
import { marginLines } from "./margin-notes.ts";

/** Options for rendering a text in a page. */
export interface TextOptions {
  /** An address below the site's own path, encoded; "" as address is the page itself. */
  href(address: string, fragment: string | null): string;
  /** The id that an id of the text has on the page. */
  id(own: string): string;
  readonly words: Words;
  readonly style: NoteStyle;
  readonly labels: NoteLabels;
  /** The sizes of a picture; null where it is shown as it is. */
  picture(hole: PictureHole): ShownPicture | null;
  /** Whether its first picture is the first of the page. */
  readonly isFirst: boolean;
}

/**
 * The options for a text on its own page.
 *
 * @param cover a picture above it
 */
export function pageTextOptions(ctx: RenderContext, words: Words, cover: unknown = null): TextOptions {
  const { href, column } = ctx;
  return {
    picture: ({ source, place, width }) => shownPicture(source, place, ctx, width),
    isFirst: cover === null,
    href: (address, fragment) =>
      address !== "" ? href(address, fragment) : fragment === null ? "" : `#${encodeURIComponent(fragment)}`,
    id: (own) => own,
    words,
    ...column.site.notes,
  };
}

/** The options for the text of a page on another page, where more texts may stand: its ids get a prefix. */
export function embeddedTextOptions(ctx: RenderContext, words: Words, address: string): TextOptions {
  const options = pageTextOptions(ctx, words);
  const id = (own: string) => idPrefix(address) + own;
  return {
    ...options,
    href: (to, fragment) => {
      if (to !== "") return options.href(to, fragment);
      return fragment === null ? ctx.href(address) : options.href("", id(fragment));
    },
    id,
    isFirst: false,
  };
}

/** A heading. */
interface Named {
  readonly id: string;
  readonly text: string;
}

/** An arrow with a variation selector (U+FE0E), so that phones do not show an emoji. */
const BACK = "↩\u{fe0e}";

/** Renders a text for a page: the body with its calls, and the notes with their back links. */
export function textView(text: Text, options: TextOptions): TextView {
  const marks = noteMarks(text.notes, options.labels);
  let pictures = 0;
  const markOf = ({ number }: Note) => marks[number - 1] as string;
  const renderHole = (hole: Hole): string => {
    switch (hole.hole) {
      case "call":
        return call(noteAt(text, hole.note), markOf(noteAt(text, hole.note)), hole.nth, options);
      case "back":
        return backLinks(noteAt(text, hole.note), markOf(noteAt(text, hole.note)), options);
      case "address":
        return escapeHtml(options.href(hole.address, hole.fragment));
      case "id":
        return headingAttributes(hole, options);
      case "permalink":
        return permalink(hole, options);
      // Accessibility: the item's text is the name of its box, which a reader can't change.
      case "task":
        return `<label class="task"><input type="checkbox" disabled${hole.done ? " checked" : ""}> `;
      case "task-end":
        return "</label>";
      case "page":
        return hole.attributes;
      case "picture":
        return picture(hole, pictures++ === 0 && options.isFirst, options);
    }
  };
  const lines = marginLines(text);
  const cutOf = ({ number, anchor }: Note): NoteView["cut"] => {
    const shown = lines.get(number);
    return shown === undefined ? null : { lines: shown, whole: options.href("", anchor) };
  };
  const headings = text.headings.map(({ level, id, text }) => ({ level, href: options.href("", id), text }));
  return {
    body: proseHtml(text.body, renderHole),
    notes: text.notes.map((note) => ({
      id: options.id(note.anchor),
      mark: markOf(note),
      number: note.number,
      body: proseHtml(note.body, renderHole),
      cut: cutOf(note),
    })),
    notesId: options.id("_notes"),
    headings,
    contents: contentsOf(headings),
  };
}

function picture(hole: PictureHole, isFirst: boolean, { href, picture }: TextOptions): string {
  const shown = picture(hole);
  if (shown !== null) return pictureTag(hole, shown, isFirst);
  return imageTag(href(hole.address, null), hole, ' loading="lazy" decoding="async"');
}

/** The name is the text alone: neither a note call in the heading nor the link to it is part of it. */
function headingAttributes({ id, text }: Named, options: TextOptions): string {
  const name = text === "" ? "" : ` aria-label="${escapeHtml(text)}"`;
  return ` id="${escapeHtml(options.id(id))}"${name}`;
}

/** Empty, so that its sign, which the style sheet shows, is never part of the text. */
function permalink({ id, text }: Named, { href, words }: TextOptions): string {
  if (text === "") return "";
  const name = escapeHtml(words.linkTo(text));
  return ` <a class="permalink" href="${escapeHtml(href("", id))}" aria-label="${name}"></a>`;
}

function call(note: Note, mark: string, nth: number, { href, id, words, style }: TextOptions): string {
  const { text, raised } = styledMark(mark, style);
  const shown = raised ? `<sup>${escapeHtml(text)}</sup>` : escapeHtml(text);
  const own = escapeHtml(id(callId(note.anchor, nth)));
  const target = escapeHtml(href("", note.anchor));
  const name = escapeHtml(words.note(mark));
  const sidenote = nth === 1 ? sidenoteClass(note.number) : null;
  const classes = sidenote === null ? "call" : `call ${sidenote}`;
  return `<a class="${classes}" id="${own}" href="${target}" role="doc-noteref" aria-label="${name}">${shown}</a>`;
}

/**
 * Back links, one for each call, with accessible names that differ where there are several; the style sheet numbers
 * them.
 */
function backLinks(note: Note, mark: string, { href, words }: TextOptions): string {
  let links = "";
  for (let nth = 1; nth <= note.calls; nth++) {
    const target = escapeHtml(href("", callId(note.anchor, nth)));
    const name = escapeHtml(words.backToCall(mark, note.calls > 1 ? nth : null));
    links += ` <a class="back" href="${target}" role="doc-backlink" aria-label="${name}">${BACK}<span>${escapeHtml(words.backToText)}</span></a>`;
  }
  return ` <span class="backs">${links.trimStart()}</span>`;
}

function noteAt(text: Text, number: number): Note {
  return text.notes[number - 1] as Note;
}
