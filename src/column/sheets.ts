import { type HomeFront, readHomeFront } from "../front/home-front.ts";
import { type PostFront, readPostFront } from "../front/post-front.ts";
import { readSeriesFront, type SeriesFront } from "../front/series-front.ts";
import { splitFrontMatter } from "../front/split.ts";
import type { Mapping } from "../front/value.ts";
import { readYaml } from "../front/yaml.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { Source, Sources } from "../read/source.ts";

/** A file whose front matter has been read and whose text has not. */
export interface Sheet<Front> {
  readonly source: Source;
  readonly front: Front;
  readonly body: string;
  readonly bodyLine: number;
}

export type PostSheet = Sheet<PostFront>;
/** `slug` is the folder's name in NFC. */
export type SeriesSheet = Sheet<SeriesFront> & { readonly slug: string };
export type HomeSheet = Sheet<HomeFront>;

export interface Sheets {
  readonly home: HomeSheet | null;
  readonly series: readonly SeriesSheet[];
  readonly posts: readonly PostSheet[];
  /** Paths, in NFC, of files that are there and could not be read: nobody knows what is in them. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** What the front matter of each source was read as, for the next run. */
export type SheetMemory = WeakMap<Source, Reading>;
type Reading = { readonly place: Place } & (AnySheet | Problem);
type AnySheet = Sheet<PostFront | SeriesFront | HomeFront>;

/** Where a file lies says what it is. */
type Place = "home" | "series" | "post";

/** Reads every front matter and tells home, series and posts apart. */
export function readSheets(sources: Sources, memory: SheetMemory): Sheets {
  let home: HomeSheet | null = null;
  const series: SeriesSheet[] = [];
  const posts: PostSheet[] = [];
  const problems: Problem[] = [];
  const unread = new Set(sources.problems.map(({ path }) => path.normalize("NFC")));

  for (const source of sources.posts) {
    const parts = source.path.slice(sources.folder.length + 1).split("/");
    const place = placeOf(parts);
    const known = memory.get(source);
    const reading = known?.place === place ? known : { place, ...readSheet(source, place) };
    memory.set(source, reading);
    if ("code" in reading) {
      problems.push(reading);
      unread.add(source.path.normalize("NFC"));
      continue;
    }
    problems.push(...reading.front.problems);
    if (place === "home") home = reading as HomeSheet;
    else if (place === "post") posts.push(reading as PostSheet);
    else series.push({ ...(reading as Sheet<SeriesFront>), slug: (parts[0] as string).normalize("NFC") });
  }
  return { home, series, posts, unread, problems };
}

function placeOf(parts: readonly string[]): Place {
  if (parts.at(-1) !== "index.md" || parts.length > 2) return "post";
  return parts.length === 1 ? "home" : "series";
}

function readSheet(source: Source, place: Place): AnySheet | Problem {
  const { path } = source;
  const { yaml, yamlLine, body, bodyLine, unclosed } = splitFrontMatter(source.text);
  if (unclosed) return problem("front-unclosed", { path, line: 1 }, {});
  if (yaml === null && place !== "home") return problem("front-missing", { path, line: 1 }, {});
  const mapping: Mapping | Problem = yaml === null ? new Map() : readYaml(path, yaml, yamlLine);
  if ("code" in mapping) return mapping;
  return { source, front: readFront(place, path, mapping), body, bodyLine };
}

function readFront(place: Place, path: string, mapping: Mapping): PostFront | SeriesFront | HomeFront {
  if (place === "home") return readHomeFront(path, mapping);
  return place === "series" ? readSeriesFront(path, mapping) : readPostFront(path, mapping);
}

/** Whether a post's kind is told and can't be read. What else it should have, nobody knows before that is mended. */
export function isKindWrong({ front }: PostSheet): boolean {
  return front.has("kind") && front.values.kind === null;
}
