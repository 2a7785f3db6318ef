import type { Text } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Source } from "../input/files/sources.ts";
import type { LinkResolver } from "../input/markdown/link-resolver.ts";
import type {
  MarkdownText,
  ParsedText,
  Reference,
  UnresolvedAddress,
} from "../input/markdown/parsed-text.ts";
import type { ColumnResolvers } from "./links/build-link-index.ts";
import type { ParsedFile } from "./parsed-files.ts";
import { isSame } from "./reuse.ts";

/** Parses one Markdown text; made by `createTextParser`. */
export type ParseText = (text: MarkdownText, resolver: LinkResolver) => ParsedText;

/** A parsed text and its dependencies. Plain data: it may come from a worker thread. */
export interface RecordedParse {
  readonly lang: string;
  /** The resolver calls that the result depends on; null: dependencies not recorded, parse again next time. */
  readonly queries: readonly ResolverQuery[] | null;
  readonly parsed: ParsedText;
}

/** Cache entry: valid for the same source object and language, while all recorded answers are unchanged. */
interface CachedText extends RecordedParse {
  readonly source: Source;
}

/** The site is none: it is the same for the life of a cache. */
type QueryKind = Exclude<keyof LinkResolver, "site">;

interface ResolverQuery {
  readonly kind: QueryKind;
  readonly target: string;
  readonly answer: object;
}

/** Cache for incremental builds, by path: a text is parsed again only when its file or a recorded answer changed. */
export type TextStore = Map<string, CachedText>;

/** The text of a withdrawn post. */
export const EMPTY_TEXT: Text = {
  body: [],
  notes: [],
  headings: [],
  summary: "",
  length: { characters: 0, syllables: 0, words: 0 },
  files: [],
  pictures: [],
  hosts: [],
  citations: [],
};

/** The parsed texts of one build: each is parsed at most once; references between texts are checked by `finish`. */
export interface TextCache {
  /** Parses ahead of `read`. */
  prepare(file: ParsedFile<unknown>, lang: string): ParsedText;
  /** Stores what a worker has parsed. */
  keep(file: ParsedFile<unknown>, recorded: RecordedParse): void;
  /** @param address null for a text that nothing can link to, parsed for its problems alone */
  read(file: ParsedFile<unknown>, lang: string, address: string | null): Text;
  /** Registers an address without text: a link with a fragment of it is broken. */
  leaveEmpty(address: string): Text;
  finish(): readonly Problem[];
  /** What only the end of a build resolves, in the texts that were read. */
  unresolved(): readonly UnresolvedTarget[];
}

/** A link or picture whose address no post, file or output of the column has. */
export interface UnresolvedTarget extends UnresolvedAddress {
  /** Of the source. */
  readonly path: string;
}

export function createTextCache(
  parseText: ParseText,
  resolvers: ColumnResolvers,
  store: TextStore,
): TextCache {
  /** Those that were read, by path of the source. */
  const parsedTexts = new Map<string, ParsedText>();
  /** Parsed ahead, by path of the source: valid for the whole build, so dependencies are not compared again. */
  const prepared = new Map<string, ParsedText>();
  const texts = new Map<string, Text>();
  const parseNow = (file: ParsedFile<unknown>, lang: string) =>
    parseCached(
      parseText,
      file.source,
      markdownTextOf(file, lang),
      resolvers.forText(file.source.path, lang),
      store,
    );
  return {
    prepare(file, lang) {
      const parsed = parseNow(file, lang);
      prepared.set(file.source.path, parsed);
      return parsed;
    },
    keep({ source }, recorded) {
      store.set(source.path, { source, ...recorded });
      prepared.set(source.path, recorded.parsed);
    },
    read(file, lang, address) {
      const source = file.source.path;
      const parsed = prepared.get(source) ?? parseNow(file, lang);
      parsedTexts.set(source, parsed);
      if (address !== null) texts.set(address, parsed.text);
      return parsed.text;
    },
    leaveEmpty(address) {
      texts.set(address, EMPTY_TEXT);
      return EMPTY_TEXT;
    },
    finish() {
      const textAt = (address: string) => texts.get(address) ?? null;
      return [...parsedTexts].flatMap(([source, parsed]) => [
        ...parsed.problems,
        ...checkReferences(source, parsed.references, textAt),
      ]);
    },
    unresolved() {
      return [...parsedTexts].flatMap(([path, { unresolved }]) =>
        unresolved.map((each) => ({ ...each, path })),
      );
    },
  };
}

export function markdownTextOf(
  { source, body, bodyLine }: Pick<ParsedFile<unknown>, "source" | "body" | "bodyLine">,
  lang: string,
): MarkdownText {
  return { source: source.path, markdown: body, line: bodyLine, lang };
}

/** Memoized parse. */
function parseCached(
  parseText: ParseText,
  source: Source,
  text: MarkdownText,
  resolver: LinkResolver,
  store: TextStore,
): ParsedText {
  const cached = store.get(source.path);
  if (
    cached &&
    cached.source === source &&
    cached.lang === text.lang &&
    areAnswersCurrent(cached.queries, resolver)
  ) {
    return cached.parsed;
  }
  const queries: ResolverQuery[] = [];
  const parsed = parseText(text, recordQueries(resolver, queries));
  store.set(source.path, { source, lang: text.lang, queries, parsed });
  return parsed;
}

/** Records the calls to a resolver with their answers, as dependencies of the parse. */
function recordQueries(resolver: LinkResolver, queries: ResolverQuery[]): LinkResolver {
  const record = <Answer extends object>(kind: QueryKind, target: string, answer: Answer): Answer => {
    queries.push({ kind, target, answer });
    return answer;
  };
  return {
    site: resolver.site,
    link: (target) => record("link", target, resolver.link(target)),
    picture: (target) => record("picture", target, resolver.picture(target)),
    episode: (name) => record("episode", name, resolver.episode(name)),
    titled: (title) => record("titled", title, resolver.titled(title)),
    headingIds: (name) => record("headingIds", name, resolver.headingIds(name)),
    near: (name) => record("near", name, resolver.near(name)),
  };
}

function areAnswersCurrent(queries: RecordedParse["queries"], resolver: LinkResolver): boolean {
  return queries?.every(({ kind, target, answer }) => isSame(answer, resolver[kind](target))) ?? false;
}

/** A problem for each link with a fragment that is no heading or note of the linked text. */
export function checkReferences(
  source: string,
  references: readonly Reference[],
  textAt: (address: string) => Text | null,
): Problem[] {
  const problems: Problem[] = [];
  for (const { address, fragment, target, line, column } of references) {
    const text = textAt(address);
    if (text === null || fragment === "top") continue;
    const fragments = [
      ...text.headings.map((heading) => heading.id),
      ...text.notes.map((note) => note.anchor),
    ];
    if (fragments.includes(fragment)) continue;
    const suggestion = fragments.find((id) => id.includes(fragment) || fragment.includes(id)) ?? null;
    problems.push(problem("link-fragment", { path: source, line, column }, { target, fragment, suggestion }));
  }
  return problems;
}
