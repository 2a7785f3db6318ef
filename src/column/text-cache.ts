import type { Text } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Source } from "../input/files/sources.ts";
import type { LinkResolver } from "../input/markdown/link-resolver.ts";
import type { MarkdownText, ParsedText, Reference } from "../input/markdown/parse-text.ts";
import type { ColumnResolvers } from "./links/build-link-index.ts";
import type { ParsedFile } from "./parsed-files.ts";
import { isSame } from "./reuse.ts";

/** Reads one manuscript; made by `createReader` of the prose room. */
export type ParseText = (manuscript: MarkdownText, resolver: LinkResolver) => ParsedText;

/** What was read of a text, and what it asked. Plain data: it may come from another thread. */
export interface RecordedParse {
  readonly lang: string;
  /** Null where nobody wrote it down: the text will be read again next time. */
  readonly queries: readonly ResolverQuery[] | null;
  readonly parsed: ParsedText;
}

/** The same, as it is kept for next time. */
interface CachedText extends RecordedParse {
  readonly source: Source;
}

interface ResolverQuery {
  readonly kind: keyof LinkResolver;
  readonly target: string;
  readonly answer: object;
}

/** By path. A text is read again only when its file or an answer that it was given has changed. */
export type TextStore = Map<string, CachedText>;

/** Of what has been withdrawn. */
export const EMPTY_TEXT: Text = {
  body: [],
  notes: [],
  headings: [],
  summary: "",
  length: { characters: 0, syllables: 0, words: 0 },
  files: [],
  hosts: [],
  citations: [],
};

/** The texts of one run: each is read once, and what only the whole column can tell is checked at the end. */
export interface TextCache {
  /** Reads what will be asked for. */
  prepare(file: ParsedFile<unknown>, lang: string): ParsedText;
  /** Takes over what was read elsewhere. */
  keep(file: ParsedFile<unknown>, parsed: RecordedParse): void;
  /** @param address null for a text that nothing can link to, read for its slips alone. */
  read(file: ParsedFile<unknown>, lang: string, address: string | null): Text;
  /** An address without words: links to places in it lead nowhere. */
  leaveEmpty(address: string): Text;
  finish(): readonly Problem[];
}

export function createTextCache(read: ParseText, map: ColumnResolvers, memory: TextStore): TextCache {
  /** By path of the source. */
  const readings = new Map<string, ParsedText>();
  /** Likewise, before they are asked for: what was read in this run is as true as it was. */
  const prepared = new Map<string, ParsedText>();
  const texts = new Map<string, Text>();
  const readNow = (file: ParsedFile<unknown>, lang: string) =>
    parseCached(read, file.source, markdownTextOf(file, lang), map.forText(file.source.path, lang), memory);
  return {
    prepare(file, lang) {
      const reading = readNow(file, lang);
      prepared.set(file.source.path, reading);
      return reading;
    },
    keep({ source }, parsed) {
      memory.set(source.path, { source, ...parsed });
      prepared.set(source.path, parsed.parsed);
    },
    read(file, lang, address) {
      const source = file.source.path;
      const reading = prepared.get(source) ?? readNow(file, lang);
      readings.set(source, reading);
      if (address !== null) texts.set(address, reading.text);
      return reading.text;
    },
    leaveEmpty(address) {
      texts.set(address, EMPTY_TEXT);
      return EMPTY_TEXT;
    },
    finish() {
      const textAt = (address: string) => texts.get(address) ?? null;
      return [...readings].flatMap(([source, reading]) => [
        ...reading.problems,
        ...checkReferences(source, reading.references, textAt),
      ]);
    },
  };
}

/** @param sheet or a source with the same parts */
export function markdownTextOf(
  { source, body, bodyLine }: Pick<ParsedFile<unknown>, "source" | "body" | "bodyLine">,
  lang: string,
): MarkdownText {
  return { source: source.path, markdown: body, line: bodyLine, lang };
}

/** Reads a text, or remembers it. */
function parseCached(
  read: ParseText,
  source: Source,
  manuscript: MarkdownText,
  resolver: LinkResolver,
  memory: TextStore,
): ParsedText {
  const known = memory.get(source.path);
  if (
    known &&
    known.source === source &&
    known.lang === manuscript.lang &&
    areAnswersCurrent(known.queries, resolver)
  ) {
    return known.parsed;
  }
  const asked: ResolverQuery[] = [];
  const reading = read(manuscript, recordQueries(resolver, asked));
  memory.set(source.path, { source, lang: manuscript.lang, queries: asked, parsed: reading });
  return reading;
}

/** Writes down what is asked and answered. */
function recordQueries(resolver: LinkResolver, asked: ResolverQuery[]): LinkResolver {
  const note = <Answer extends object>(kind: keyof LinkResolver, target: string, answer: Answer): Answer => {
    asked.push({ kind, target, answer });
    return answer;
  };
  return {
    link: (target) => note("link", target, resolver.link(target)),
    picture: (target) => note("picture", target, resolver.picture(target)),
    episode: (name) => note("episode", name, resolver.episode(name)),
    titled: (title) => note("titled", title, resolver.titled(title)),
    near: (name) => note("near", name, resolver.near(name)),
  };
}

function areAnswersCurrent(asked: RecordedParse["queries"], resolver: LinkResolver): boolean {
  return asked?.every(({ kind, target, answer }) => isSame(answer, resolver[kind](target))) ?? false;
}

/** Links into other posts whose heading or note is not there. */
export function checkReferences(
  source: string,
  references: readonly Reference[],
  textAt: (address: string) => Text | null,
): Problem[] {
  const problems: Problem[] = [];
  for (const { address, fragment, target, line, column } of references) {
    const text = textAt(address);
    if (text === null || fragment === "top") continue;
    const known = [...text.headings.map((heading) => heading.id), ...text.notes.map((note) => note.anchor)];
    if (known.includes(fragment)) continue;
    const suggestion = known.find((id) => id.includes(fragment) || fragment.includes(id)) ?? null;
    problems.push(problem("link-fragment", { path: source, line, column }, { target, fragment, suggestion }));
  }
  return problems;
}
