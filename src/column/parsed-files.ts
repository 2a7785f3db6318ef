import { type Problem, problem } from "../core/problems/problem.ts";
import type { Source, Sources } from "../input/files/sources.ts";
import { type HomeFront, readHomeFront } from "../input/front-matter/home.ts";
import { type PostFront, readPostFront } from "../input/front-matter/post.ts";
import { readSeriesFront, type SeriesFront } from "../input/front-matter/series.ts";
import { splitFrontMatter } from "../input/front-matter/split.ts";
import type { Mapping } from "../input/front-matter/value.ts";
import { readYaml } from "../input/front-matter/yaml.ts";

/** A file whose front matter has been read and whose text has not. */
export interface ParsedFile<Front> {
  readonly source: Source;
  readonly front: Front;
  readonly body: string;
  readonly bodyLine: number;
}

export type ParsedPost = ParsedFile<PostFront>;
/** `slug` is the folder's name in NFC. */
export type ParsedSeries = ParsedFile<SeriesFront> & { readonly slug: string };
export type ParsedHome = ParsedFile<HomeFront>;

export interface ParsedFiles {
  readonly home: ParsedHome | null;
  readonly series: readonly ParsedSeries[];
  readonly posts: readonly ParsedPost[];
  /** Paths, in NFC, of files that are there and could not be read: nobody knows what is in them. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What the front matter of each source was read as, for the next run. */
export type ParseCache = WeakMap<Source, CachedParse>;
type CachedParse = { readonly place: FileRole } & (AnyParsedFile | Problem);
type AnyParsedFile = ParsedFile<PostFront | SeriesFront | HomeFront>;

/** Where a file lies says what it is. */
type FileRole = "home" | "series" | "post";

/** Reads every front matter and tells home, series and posts apart. */
export function parseFiles(sources: Sources, memory: ParseCache): ParsedFiles {
  let home: ParsedHome | null = null;
  const series: ParsedSeries[] = [];
  const posts: ParsedPost[] = [];
  const problems: Problem[] = [];
  const unread = new Set(sources.problems.map(({ path }) => path.normalize("NFC")));

  for (const source of sources.posts) {
    const parts = source.path.slice(sources.folder.length + 1).split("/");
    const place = roleOf(parts);
    const known = memory.get(source);
    const reading = known?.place === place ? known : { place, ...parseFile(source, place) };
    memory.set(source, reading);
    if ("code" in reading) {
      problems.push(reading);
      unread.add(source.path.normalize("NFC"));
      continue;
    }
    problems.push(...reading.front.problems);
    if (place === "home") home = reading as ParsedHome;
    else if (place === "post") posts.push(reading as ParsedPost);
    else
      series.push({ ...(reading as ParsedFile<SeriesFront>), slug: (parts[0] as string).normalize("NFC") });
  }
  return { home, series, posts, unread, problems };
}

function roleOf(parts: readonly string[]): FileRole {
  if (parts.at(-1) !== "index.md" || parts.length > 2) return "post";
  return parts.length === 1 ? "home" : "series";
}

function parseFile(source: Source, place: FileRole): AnyParsedFile | Problem {
  const { path } = source;
  const { yaml, yamlLine, body, bodyLine, unclosed } = splitFrontMatter(source.text);
  if (unclosed) return problem("front-unclosed", { path, line: 1 }, {});
  if (yaml === null && place !== "home") return problem("front-missing", { path, line: 1 }, {});
  const mapping: Mapping | Problem = yaml === null ? new Map() : readYaml(path, yaml, yamlLine);
  if ("code" in mapping) return mapping;
  return { source, front: readFrontMatter(place, path, mapping), body, bodyLine };
}

function readFrontMatter(
  place: FileRole,
  path: string,
  mapping: Mapping,
): PostFront | SeriesFront | HomeFront {
  if (place === "home") return readHomeFront(path, mapping);
  return place === "series" ? readSeriesFront(path, mapping) : readPostFront(path, mapping);
}

/** Whether a post's kind is told and can't be read. What else it should have, nobody knows before that is mended. */
export function isKindWrong({ front }: ParsedPost): boolean {
  return front.has("kind") && front.values.kind === null;
}
