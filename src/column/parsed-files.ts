import { type Problem, problem } from "../core/problems/problem.ts";
import { isIndex } from "../input/files/post-name.ts";
import type { Source, Sources } from "../input/files/sources.ts";
import { type HomeFront, readHomeFront } from "../input/front-matter/home.ts";
import { type PostFront, readPostFront } from "../input/front-matter/post.ts";
import { readSeriesFront, type SeriesFront } from "../input/front-matter/series.ts";
import { splitFrontMatter } from "../input/front-matter/split.ts";
import type { Mapping } from "../input/front-matter/value.ts";
import { readYaml } from "../input/front-matter/yaml.ts";

/** A file whose front matter is parsed and whose Markdown body is not. */
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
  /** Paths, in NFC, of files that exist and could not be parsed: their content is unknown. */
  readonly unreadable: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Cache for incremental builds: the parsed front matter of each source object, or the problem that prevented it. */
export type ParseCache = WeakMap<Source, CachedParse>;
type CachedParse = { readonly role: FileRole } & (AnyParsedFile | Problem);
type AnyParsedFile = ParsedFile<PostFront | SeriesFront | HomeFront>;

/** What a file is, by its path. */
type FileRole = "home" | "series" | "post";

/** Parses every front matter and sorts files into home, series and posts. */
export function parseFiles(sources: Sources, cache: ParseCache): ParsedFiles {
  let home: ParsedHome | null = null;
  const series: ParsedSeries[] = [];
  const posts: ParsedPost[] = [];
  const problems: Problem[] = [];
  const errors = sources.problems.filter(({ severity }) => severity === "error");
  const unreadable = new Set(errors.map(({ path }) => path.normalize("NFC")));

  for (const source of sources.posts) {
    const parts = source.path.slice(sources.folder.length + 1).split("/");
    const role = roleOf(parts);
    const cached = cache.get(source);
    const parsed = cached?.role === role ? cached : { role, ...parseFile(source, role) };
    cache.set(source, parsed);
    if ("code" in parsed) {
      problems.push(parsed);
      unreadable.add(source.path.normalize("NFC"));
      continue;
    }
    problems.push(...parsed.front.problems);
    if (role === "home") {
      const at = { path: source.path, line: 1 };
      if (home !== null)
        problems.push(problem("address-equal", at, { address: "/", other: home.source.path, named: "file" }));
      home = parsed as ParsedHome;
    } else if (role === "post") posts.push(parsed as ParsedPost);
    else series.push({ ...(parsed as ParsedFile<SeriesFront>), slug: (parts[0] as string).normalize("NFC") });
  }
  return { home, series, posts, unreadable, problems };
}

function roleOf(parts: readonly string[]): FileRole {
  if (parts.length > 2 || !isIndex(parts.at(-1) as string)) return "post";
  return parts.length === 1 ? "home" : "series";
}

function parseFile(source: Source, role: FileRole): AnyParsedFile | Problem {
  const { path } = source;
  const { yaml, yamlLine, body, bodyLine, unclosed } = splitFrontMatter(source.text);
  if (unclosed) return problem("front-unclosed", { path, line: 1 }, {});
  if (yaml === null && role !== "home") return problem("front-missing", { path, line: 1 }, {});
  const mapping: Mapping | Problem = yaml === null ? new Map() : readYaml(path, yaml, yamlLine);
  if ("code" in mapping) return mapping;
  return { source, front: readFrontMatter(role, path, mapping), body, bodyLine };
}

function readFrontMatter(
  role: FileRole,
  path: string,
  mapping: Mapping,
): PostFront | SeriesFront | HomeFront {
  if (role === "home") return readHomeFront(path, mapping);
  return role === "series" ? readSeriesFront(path, mapping) : readPostFront(path, mapping);
}

/** Whether a field is missing for its name alone, which is reported: `titel: 안개`. */
export function isMisspelt({ front }: ParsedFile<{ problems: readonly Problem[] }>, field: string): boolean {
  return front.problems.some(({ facts }) => "suggestion" in facts && facts.suggestion === field);
}

/** Whether `kind` is present but invalid. Which other fields the post needs is unknown until that is corrected. */
export function isKindWrong({ front }: ParsedPost): boolean {
  return front.has("kind") && front.values.kind === null;
}
