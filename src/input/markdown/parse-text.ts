import type { MarkdownIt, Token } from "markdown-it";
import type { Note, NoteLabels, Prose, Text } from "../../core/model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { nameNotes } from "./anchors.ts";
import { citationsIn } from "./citations.ts";
import { findHandNotes } from "./hand-notes.ts";
import { levelHeadings, nameHeadings } from "./headings.ts";
import { type Ids, takeId } from "./ids.ts";
import type { LinkResolver } from "./link-resolver.ts";
import { resolveLinks, type Surroundings } from "./links.ts";
import { takeNotes } from "./notes.ts";
import { createParseState, type ParseState, slip } from "./parse-state.ts";
import { createMarkdown } from "./parser.ts";
import { resolvePictures } from "./pictures.ts";
import { plainBlocks } from "./plain-text.ts";
import { lineOf, type Position, positions } from "./source-positions.ts";
import { summaryOf } from "./summary.ts";
import { lengthOf } from "./text-length.ts";
import { toProse } from "./to-prose.ts";

export interface MarkdownText {
  /** "posts/city/25-heavy-industry.md" */
  readonly source: string;
  /** What follows the front matter; lines end with LF. */
  readonly markdown: string;
  /** The file's line on which it begins. */
  readonly line: number;
  readonly lang: string;
}

export interface MarkdownSettings {
  /** Let all HTML through. */
  readonly html: boolean;
  /** An author's own markdown-it plugins. */
  readonly markdown: ((md: MarkdownIt) => void) | null;
  /** Set quotes, dashes and ellipses as the page's language has them. */
  readonly typography: boolean;
  readonly labels: NoteLabels;
  /** Link titles in angle brackets to the posts that bear them. */
  readonly titles: boolean;
}

export interface ParsedText {
  readonly text: Text;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** A link to a place in another post, which can be checked when that one has been read. */
export interface Reference {
  readonly address: string;
  /** Decoded, in NFC. */
  readonly fragment: string;
  /** As typed, decoded: "../25.md#안개". */
  readonly target: string;
  readonly line: number;
  readonly column: number;
}

/** Prepares a reader of Markdown; what it reads becomes HTML with holes, notes, and all that was learned. */
export function createTextParser(
  settings: MarkdownSettings,
): (text: MarkdownText, resolver: LinkResolver) => ParsedText {
  const md = createMarkdown(settings);

  return (text, resolver) => {
    const { markdown, line, lang } = text;
    const parse = createParseState(markdown, line, { lang, labels: settings.labels, around: resolver });
    const env = { state: parse };
    const tokens = md.parse(markdown, env);

    const found = takeNotes(tokens, parse);
    const { main, called, dropped } = found;
    const typed = findHandNotes(found, parse)[0]?.calls[0];
    if (typed) slip(parse, typed.offset, "note-by-hand", { number: typed.number });
    levelHeadings(main, 2);
    // The section of notes has an h2 of its own.
    for (const note of called) levelHeadings(note.tokens, 3);
    const ids: Ids = { taken: new Set(), next: new Map() };
    if (settings.html) reserveIds(tokens, ids);
    const anchors = nameNotes(called, ids);
    const headings = nameHeadings(main, ids);

    const shown = surroundings(resolver, parse, ids);
    const parts = [main];
    for (const note of called) parts.push(note.tokens);
    for (const part of parts) resolve(part, shown);
    const citations = citationsIn(parts, shown.cited);
    // What is not printed is checked all the same.
    const unseen = surroundings(resolver, parse, ids);
    for (const note of dropped) resolve(note.tokens, unseen);

    const body = print(main, md, env);
    const plain = [plainBlocks(main)];
    for (const note of called) plain.push(note.plain);
    const notes = called.map(
      (note): Note => ({
        number: note.number,
        label: note.label,
        anchor: anchors.get(note) as string,
        calls: note.calls,
        body: print(note.tokens, md, env),
        plain: note.plain,
        line: lineOf(parse.places, note.offset),
      }),
    );
    return {
      text: {
        body,
        notes,
        headings,
        summary: summaryOf(main),
        length: lengthOf(plain),
        files: [...shown.files].sort(),
        hosts: [...shown.hosts].sort(),
        citations,
      },
      problems: problemsOf(parse, text.source),
      references: referencesOf(shown),
    };
  };
}

function print(tokens: Token[], md: MarkdownIt, env: { state: ParseState }): Prose {
  return toProse(md.renderer.render(tokens, md.options, env), env.state.holes);
}

function surroundings(resolver: LinkResolver, parse: ParseState, ids: Ids): Surroundings {
  return { resolver, parse, ids, files: new Set(), hosts: new Set(), cited: new Map(), references: [] };
}

function resolve(tokens: readonly Token[], surroundings: Surroundings): void {
  resolvePictures(tokens, surroundings);
  resolveLinks(tokens, surroundings);
}

/** With all HTML let through, an author may have set ids by hand. */
function reserveIds(tokens: readonly Token[], ids: Ids): void {
  for (const token of tokens) {
    if (token.type.startsWith("html_")) {
      for (const [, id] of token.content.matchAll(/\sid\s*=\s*["']?([^\s"'>]+)/gi)) {
        takeId(ids, (id as string).normalize("NFC"), [""]);
      }
    }
    if (token.children) reserveIds(token.children, ids);
  }
}

function problemsOf({ slips, places }: ParseState, path: string): Problem[] {
  const found = positions(
    places,
    slips.map((slip) => slip.offset),
  );
  return slips.map((slip, index) => slip.at({ path, ...(found[index] as Position) }));
}

function referencesOf({ references, parse }: Surroundings): Reference[] {
  const found = positions(
    parse.places,
    references.map((reference) => reference.offset),
  );
  return references.map(({ offset: _, ...reference }, index) => ({
    ...reference,
    ...(found[index] as Position),
  }));
}
