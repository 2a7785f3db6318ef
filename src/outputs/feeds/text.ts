import { escapeHtml } from "../../core/html.ts";
import type { Hole, Note, NoteLabels, NoteStyle, PictureHole, Prose, Text } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { callId } from "../../input/markdown/anchors.ts";
import { noteMarks, styledMark } from "../../input/markdown/note-mark.ts";
import { renderProse } from "../../input/markdown/render-prose.ts";
import { imageTag, withSize } from "../pictures/markup.ts";
import type { SinglePicture } from "../pictures/shown.ts";

/** Options for rendering a text in a feed. */
export interface FeedTextOptions {
  /** The absolute URL of an address. */
  absolute(address: string, fragment: string | null): string;
  /** Prefix of every id, unique in the feed: readers put many items on one page. */
  readonly prefix: string;
  /** The post's URL. */
  readonly own: string;
  readonly words: Words;
  readonly style: NoteStyle;
  readonly labels: NoteLabels;
  /** The one size of a picture that is made for feeds; null where it is shown as it is. */
  picture(source: string): SinglePicture | null;
  /** Sanitizes a fragment of HTML; null when no text can hold the author's own HTML. */
  readonly sanitize: ((html: string) => string) | null;
}

/**
 * Renders a text for feed readers, with its notes. Calls and notes link each other by bare fragments with
 * `class="footnote"`, which readers turn into pop-ups; every other link is an absolute URL, and what only a page needs
 * (ids of headings, focus, roles) is left out.
 */
export function feedHtml(text: Text, options: FeedTextOptions): string {
  const marks = noteMarks(text.notes, options.labels);
  const anchors = new Set(text.notes.map((note) => note.anchor));
  const renderHole = (hole: Hole): string => {
    switch (hole.hole) {
      case "call":
        return call(text.notes[hole.note - 1] as Note, marks[hole.note - 1] as string, hole.nth, options);
      case "back":
        return backLinks(text.notes[hole.note - 1] as Note, options);
      case "address":
        return escapeHtml(address(hole.address, hole.fragment, anchors, options));
      // Readers remove form elements.
      case "task":
        return hole.done ? "☑\u{fe0e} " : "☐ ";
      case "picture":
        return picture(hole, options);
      case "task-end":
      case "id":
      case "permalink":
      case "page":
        return "";
    }
  };
  // Sanitized one by one, body and notes: an element that the author leaves open must not extend into the next.
  const render = (prose: Prose) => {
    const html = withoutHighlighting(renderProse(prose, renderHole));
    return options.sanitize ? options.sanitize(html) : html;
  };
  const body = render(text.body);
  if (text.notes.length === 0) return body;
  const items = text.notes.map((note, index) =>
    item(note, marks[index] as string, render(note.body), options),
  );
  const heading = escapeHtml(options.words.notes);
  return `${body}<div class="footnotes">\n<h2>${heading}</h2>\n<ol>\n${items.join("")}</ol>\n</div>\n`;
}

/** Removes the spans of syntax highlighting, which double the size of code: no reader has their style sheet. */
function withoutHighlighting(html: string): string {
  if (!html.includes('<span class="hljs-')) return html;
  const parts = html.split("<pre");
  return parts
    .map((part, i) => {
      const end = part.indexOf("</pre>");
      if (i === 0 || end < 0) return part;
      // In code every "<" is escaped, so an unescaped one begins a tag.
      return part.slice(0, end).replace(/<\/?span[^<>]*>/g, "") + part.slice(end);
    })
    .join("<pre");
}

/**
 * A link to a note of this text is a fragment in the item; one to a heading is a URL of the page, since headings have
 * no ids here.
 */
function address(
  to: string,
  fragment: string | null,
  anchors: ReadonlySet<string>,
  options: FeedTextOptions,
): string {
  if (to !== "") return options.absolute(to, fragment);
  if (fragment === null) return options.own;
  return anchors.has(fragment) ? idHref(fragment, options) : `${options.own}#${encodeURIComponent(fragment)}`;
}

/** In one size, since few readers know `<picture>`. */
function picture(hole: PictureHole, { absolute, picture }: FeedTextOptions): string {
  const made = picture(hole.source);
  if (made === null) return imageTag(absolute(hole.address, null), hole);
  const { address, width, height } = made;
  return imageTag(absolute(address, null), hole.width === null ? withSize(hole, width, height) : hole);
}

function call(note: Note, mark: string, nth: number, options: FeedTextOptions): string {
  const { text, raised } = styledMark(mark, options.style);
  const id = escapeHtml(`${options.prefix}${callId(note.anchor, nth)}`);
  const link = `<a class="footnote" href="${escapeHtml(idHref(note.anchor, options))}" id="${id}">${escapeHtml(text)}</a>`;
  return raised ? `<sup>${link}</sup>` : link;
}

/**
 * Back links. NetNewsWire knows them by this class and omits them from its pop-ups; it ignores a tap on an element
 * inside a link.
 */
function backLinks(note: Note, options: FeedTextOptions): string {
  let out = "";
  for (let nth = 1; nth <= note.calls; nth++) {
    const target = escapeHtml(idHref(callId(note.anchor, nth), options));
    out += ` <a class="reversefootnote" href="${target}">↩\u{fe0e}${nth > 1 ? nth : ""}</a>`;
  }
  return out;
}

function item(note: Note, mark: string, body: string, options: FeedTextOptions): string {
  const id = escapeHtml(`${options.prefix}${note.anchor}`);
  // The `ol` numbers its items; labels of the author's have to be rendered.
  const label = mark === String(note.number) ? "" : `<b>[${escapeHtml(mark)}]</b> `;
  return `<li id="${id}">${label}${body}</li>\n`;
}

function idHref(id: string, options: FeedTextOptions): string {
  return `#${options.prefix}${id}`;
}
