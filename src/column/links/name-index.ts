import { foldCase } from "../../core/fold-case.ts";
import type { PostEntry, SeriesEntry } from "../entries.ts";

/** Scope of a name: the series and season of the text that uses it, if any. */
export interface NameScope {
  readonly series: SeriesEntry | null;
  readonly season: number | null;
}

/** `drafts`: others that have the name too, and yield to the post as long as they are drafts. */
export type NameMatch =
  | { readonly post: PostEntry; readonly drafts?: readonly PostEntry[] }
  | { readonly candidates: readonly string[] };

/** Index of posts by number and title, unpublished ones included: a name keeps its meaning when a post comes out. */
export interface NameIndex {
  readonly series: readonly SeriesEntry[];
  /** Distinct titles. */
  readonly titles: readonly string[];
  /** Numbers of a series, in order, as authors write them: "24", "2-3". */
  numbersOf(series: SeriesEntry): readonly string[];
  /** The series that a word names: by slug, else by title, else by the beginning of a title. */
  seriesOf(word: string): readonly SeriesEntry[];
  /** Resolves `[[name]]`; null when nothing matches. */
  find(name: string, from: NameScope): NameMatch | null;
  /** The posts with a title: an exact match if there is one, else case-insensitive. */
  titled(title: string): readonly PostEntry[];
}

/** "25", "2-3", "25화" */
const NUMBER = /^(?:(\d{1,6})-)?(\d{1,6})화?$/;
const IN_SERIES = /^(.+) ((?:\d{1,6}-)?\d{1,6})화?$/;

export function buildNameIndex(allSeries: readonly SeriesEntry[], posts: readonly PostEntry[]): NameIndex {
  const numbered = new Map<SeriesEntry, Map<string, PostEntry>>();
  const exact = new Map<string, PostEntry[]>();
  const folded = new Map<string, PostEntry[]>();
  const add = (map: Map<string, PostEntry[]>, key: string, post: PostEntry) => {
    const known = map.get(key);
    if (known) known.push(post);
    else map.set(key, [post]);
  };
  for (const post of posts) {
    add(exact, post.title, post);
    add(folded, foldCase(post.title), post);
    if (post.series === null || post.number === null) continue;
    const numbers = numbered.get(post.series) ?? new Map<string, PostEntry>();
    numbered.set(post.series, numbers);
    // Of two posts with one number the first is used: the duplicate is reported already.
    for (const key of keysOf(post)) if (!numbers.has(key)) numbers.set(key, post);
  }

  const titled = (title: string) => exact.get(title) ?? folded.get(foldCase(title)) ?? [];

  const seriesOf = seriesFinder(allSeries);

  const byNumber = (series: SeriesEntry, typed: string, from: NameScope): NameMatch | null => {
    const [, season, number = ""] = NUMBER.exec(typed) ?? [];
    const numbers = numbered.get(series);
    const at = (key: string): NameMatch | null => {
      const post = numbers?.get(key);
      return post ? { post } : null;
    };
    if (season !== undefined) return at(`${Number(season)}-${Number(number)}`);
    if (series.numbering === "through") return at(`${Number(number)}`);
    if (from.series === series && from.season !== null) return at(`${from.season}-${Number(number)}`);
    const keys = [...(numbers?.keys() ?? [])].filter((key) => key.endsWith(`-${Number(number)}`));
    if (keys.length > 1) return { candidates: keys };
    return keys[0] === undefined ? null : at(keys[0]);
  };

  const byTitle = (name: string, from: NameScope): NameMatch | null => {
    const all = titled(name);
    const own = all.filter(({ series }) => series !== null && series === from.series);
    return oneOf(own.length === 1 ? own : all);
  };

  const inSeries = (name: string, from: NameScope): NameMatch | null => {
    const [, word = "", number = ""] = IN_SERIES.exec(name) ?? [];
    const [series, ...others] = word === "" ? [] : seriesOf(word);
    if (series === undefined) return null;
    if (others.length > 0) return { candidates: [series, ...others].map(({ slug }) => `${slug} ${number}`) };
    const found = byNumber(series, number, from);
    return found && "candidates" in found
      ? { candidates: found.candidates.map((each) => `${series.slug} ${each}`) }
      : found;
  };

  return {
    series: allSeries,
    titles: [...exact.keys()],
    numbersOf(series) {
      const seasons = series.numbering === "season";
      return [...(numbered.get(series)?.keys() ?? [])].filter((key) => key.includes("-") === seasons);
    },
    seriesOf,
    titled,
    find(name, from) {
      const currentSeries = from.series ?? (allSeries.length === 1 ? (allSeries[0] as SeriesEntry) : null);
      const number = currentSeries !== null && NUMBER.test(name) ? byNumber(currentSeries, name, from) : null;
      if (number !== null) return number;
      const [series, title] = [inSeries(name, from), byTitle(name, from)];
      if (series === null || title === null) return series ?? title;
      // "아이폰 15" may be a title, and an episode of a series called 아이폰.
      if (!("post" in series && "post" in title)) return "post" in title ? title : series;
      return series.post === title.post ? title : oneOf([series.post, title.post]);
    },
  };
}

/** The only one of several posts with a name, or the only one that is no draft. */
function oneOf(posts: readonly PostEntry[]): NameMatch | null {
  const others = posts.filter(({ state }) => state !== "draft");
  const [post] = posts.length > 1 && others.length === 1 ? others : posts;
  if (post === undefined) return null;
  if (posts.length === 1) return { post };
  if (others.length !== 1) return { candidates: posts.map(nameOf) };
  return { post, drafts: posts.filter((each) => each !== post) };
}

function seriesFinder(allSeries: readonly SeriesEntry[]): NameIndex["seriesOf"] {
  const all = allSeries.map((series) => ({
    series,
    slug: foldCase(series.slug),
    title: foldCase(series.title),
  }));
  return (word) => {
    const typed = foldCase(word);
    const bySlug = all.filter(({ slug }) => slug === typed);
    const byTitle = bySlug.length > 0 ? bySlug : all.filter(({ title }) => title === typed);
    const named = byTitle.length > 0 ? byTitle : all.filter(({ title }) => title.startsWith(typed));
    return named.map(({ series }) => series);
  };
}

/** Index keys of a post: "25", "2-3"; both in a series with seasons whose numbers run through. */
function keysOf({ series, season, number }: PostEntry): readonly string[] {
  const inSeason = season === null ? [] : [`${season}-${number}`];
  return series?.numbering === "season" ? inSeason : [`${number}`, ...inSeason];
}

/** An unambiguous name of a post: series and number, else its path. */
export function nameOf({ series, number, season, file }: PostEntry): string {
  if (series === null || number === null) return file.source.path;
  return `${series.slug} ${series.numbering === "season" ? `${season}-${number}` : number}`;
}
