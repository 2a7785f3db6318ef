import type { MarkdownIt, Token } from "markdown-it";
import type { Note, NoteLabels, Prose } from "../../core/model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { assignAnchors } from "./anchors.ts";
import { citationsIn } from "./citations.ts";
import { lintDefinitions } from "./definition-lint.ts";
import { lintFences } from "./fence-lint.ts";
import { lintHandNotes } from "./hand-note-lint.ts";
import { lintHeadings } from "./heading-lint.ts";
import { assignHeadingIds, normalizeHeadingLevels } from "./headings.ts";
import { lintHtml } from "./html-lint.ts";
import { type Ids, takeId } from "./ids.ts";
import { lintLinks } from "./link-lint.ts";
import type { LinkResolver } from "./link-resolver.ts";
import { type LinkContext, resolveLinks } from "./links.ts";
import { extractNotes } from "./notes.ts";
import { reportOtherHtml } from "./other-html.ts";
import { createParseState, type ParseState } from "./parse-state.ts";
import type { MarkdownText, ParsedText } from "./parsed-text.ts";
import { createMarkdown, type ParserSettings } from "./parser.ts";
import { resolvePictures } from "./pictures.ts";
import { plainBlocks } from "./plain-text.ts";
import { resolveHtml } from "./raw-html.ts";
import { lineOf, type Position, positions } from "./source-positions.ts";
import { summaryOf } from "./summary.ts";
import { lengthOf } from "./text-length.ts";
import { toProse } from "./to-prose.ts";

export interface MarkdownSettings extends ParserSettings {
  readonly labels: NoteLabels;
}

/** Creates a parser, with markdown-it configured once, from Markdown to `Text`, problems and references. */
export function createTextParser(
  settings: MarkdownSettings,
): (text: MarkdownText, resolver: LinkResolver) => ParsedText {
  const md = createMarkdown(settings);
  const html = settings.html ? md : null;

  return (text, resolver) => {
    const { markdown, line, lang } = text;
    const parse = createParseState(markdown, line, { lang, labels: settings.labels, resolver });
    const env = { state: parse };
    const tokens = md.parse(markdown, env);
    reportOtherHtml(parse);

    const extracted = extractNotes(tokens, parse);
    const { main, called, dropped } = extracted;
    lintHandNotes(extracted, parse);
    normalizeHeadingLevels(main, 2);
    // The section of notes has an h2 of its own.
    for (const note of called) normalizeHeadingLevels(note.tokens, 3);
    const ids: Ids = { taken: new Set(), next: new Map() };
    if (settings.html) reserveIds(tokens, ids);
    const anchors = assignAnchors(called, ids);
    const headings = assignHeadingIds(main, ids, parse);

    const context = createContext(resolver, parse, ids);
    const parts = [main];
    for (const note of called) parts.push(note.tokens);
    for (const part of parts) resolve(part, context, html);
    const citations = citationsIn([...parts, context.citing], context.cited);
    // Links in notes that are not rendered are checked, too, but do not count as citations or files.
    const droppedContext = createContext(resolver, parse, ids);
    for (const note of dropped) resolve(note.tokens, droppedContext, html);
    lintFences(tokens, parse);
    lintHeadings(tokens, parse);
    if (settings.html) lintHtml(tokens, parse);
    lintLinks(context);
    lintDefinitions(parse, resolver);

    const body = render(main, md, env);
    const plain = [plainBlocks(main)];
    for (const note of called) plain.push(note.plain);
    const notes = called.map(
      (note): Note => ({
        number: note.number,
        label: note.label,
        anchor: anchors.get(note) as string,
        calls: note.calls,
        body: render(note.tokens, md, env),
        plain: note.plain,
        line: lineOf(parse.lineIndex, note.offset),
      }),
    );
    return {
      text: {
        body,
        notes,
        headings,
        summary: summaryOf(main),
        length: lengthOf(plain),
        files: [...context.files].sort(),
        pictures: [...context.pictures].sort(),
        hosts: [...context.hosts].sort(),
        citations,
      },
      problems: problemsOf(parse, text.source),
      references: placed(context.references, parse),
      unresolved: placed(context.unresolved, parse),
    };
  };
}

function render(tokens: Token[], md: MarkdownIt, env: { state: ParseState }): Prose {
  return toProse(md.renderer.render(tokens, md.options, env), env.state.holes);
}

function createContext(resolver: LinkResolver, parse: ParseState, ids: Ids): LinkContext {
  return {
    resolver,
    parse,
    ids,
    files: new Set(),
    pictures: new Set(),
    hosts: new Set(),
    cited: new Map(),
    citing: [],
    references: [],
    unresolved: [],
  };
}

/** @param html set when a text may hold any HTML */
function resolve(tokens: readonly Token[], context: LinkContext, html: MarkdownIt | null): void {
  if (html) resolveHtml(tokens, context, html);
  resolvePictures(tokens, context);
  resolveLinks(tokens, context);
}

/** Reserves the ids and anchors in raw HTML, so that generated ids do not collide with them. */
function reserveIds(tokens: readonly Token[], ids: Ids): void {
  for (const token of tokens) {
    if (token.type.startsWith("html_")) {
      for (const [, id] of token.content.matchAll(ANCHOR)) {
        takeId(ids, (id as string).normalize("NFC"), [""]);
      }
    }
    if (token.children) reserveIds(token.children, ids);
  }
}

const ANCHOR = /(?:\sid|<a\s(?:[^<>]*\s)?name)\s*=\s*["']?([^\s"'>]+)/gi;

function problemsOf({ problems, lineIndex }: ParseState, path: string): Problem[] {
  const found = positions(
    lineIndex,
    problems.map((problem) => problem.offset),
  );
  return problems.map((problem, index) => problem.locate({ path, ...(found[index] as Position) }));
}

function placed<T extends { readonly offset: number }>(found: readonly T[], { lineIndex }: ParseState) {
  const at = positions(
    lineIndex,
    found.map(({ offset }) => offset),
  );
  return found.map(({ offset: _, ...each }, index) => ({
    ...each,
    ...(at[index] as Position),
  }));
}
