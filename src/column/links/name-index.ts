import { foldCase } from "../../core/fold-case.ts";
import type { PostEntry, SeriesEntry } from "../entries.ts";

/** Where a name is used: in which series and season, if in any. */
export interface NameScope {
  readonly series: SeriesEntry | null;
  readonly season: number | null;
}

export type NameMatch = { readonly draft: PostEntry } | { readonly candidates: readonly string[] };

/** Every post by number and by title, whether it is published or not: what a name means must not change on a day. */
export interface NameIndex {
  readonly series: readonly SeriesEntry[];
  /** Titles, each once. */
  readonly titles: readonly string[];
  /** Numbers of a series as they are written, in order: "24", "2-3". */
  numbersOf(shelf: SeriesEntry): readonly string[];
  /** The series that a word names: by slug, by title, by the beginning of a title. */
  seriesOf(word: string): readonly SeriesEntry[];
  /** What `[[name]]` means; null for nothing. */
  find(name: string, from: NameScope): NameMatch | null;
  /** The posts that bear a title, as it is spelled if any do, else in whatever case. */
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
    // Of two with one number the first will do: their authors are told of them already.
    for (const key of keysOf(post)) if (!numbers.has(key)) numbers.set(key, post);
  }

  const titled = (title: string) => exact.get(title) ?? folded.get(foldCase(title)) ?? [];

  const seriesOf = seriesFinder(allSeries);

  const byNumber = (shelf: SeriesEntry, typed: string, from: NameScope): NameMatch | null => {
    const [, season, number = ""] = NUMBER.exec(typed) ?? [];
    const numbers = numbered.get(shelf);
    const at = (key: string): NameMatch | null => {
      const post = numbers?.get(key);
      return post ? { draft: post } : null;
    };
    if (season !== undefined) return at(`${Number(season)}-${Number(number)}`);
    if (shelf.numbering === "through") return at(`${Number(number)}`);
    if (from.series === shelf && from.season !== null) return at(`${from.season}-${Number(number)}`);
    const keys = [...(numbers?.keys() ?? [])].filter((key) => key.endsWith(`-${Number(number)}`));
    if (keys.length > 1) return { candidates: keys };
    return keys[0] === undefined ? null : at(keys[0]);
  };

  const byTitle = (name: string, from: NameScope): NameMatch | null => {
    const all = titled(name);
    const own = all.filter(({ series: shelf }) => shelf !== null && shelf === from.series);
    const [post, ...others] = own.length === 1 ? own : all;
    if (post === undefined) return null;
    return others.length === 0 ? { draft: post } : { candidates: all.map(nameOf) };
  };

  const inSeries = (name: string, from: NameScope): NameMatch | null => {
    const [, word = "", number = ""] = IN_SERIES.exec(name) ?? [];
    const [shelf, ...others] = word === "" ? [] : seriesOf(word);
    if (shelf === undefined) return null;
    if (others.length > 0) return { candidates: [shelf, ...others].map(({ slug }) => `${slug} ${number}`) };
    const found = byNumber(shelf, number, from);
    return found && "candidates" in found
      ? { candidates: found.candidates.map((each) => `${shelf.slug} ${each}`) }
      : found;
  };

  return {
    series: allSeries,
    titles: [...exact.keys()],
    numbersOf(shelf) {
      const seasons = shelf.numbering === "season";
      return [...(numbered.get(shelf)?.keys() ?? [])].filter((key) => key.includes("-") === seasons);
    },
    seriesOf,
    titled,
    find(name, from) {
      const here = from.series ?? (allSeries.length === 1 ? (allSeries[0] as SeriesEntry) : null);
      const number = here !== null && NUMBER.test(name) ? byNumber(here, name, from) : null;
      if (number !== null) return number;
      const [series, title] = [inSeries(name, from), byTitle(name, from)];
      if (series === null || title === null) return series ?? title;
      // "아이폰 15" may be a title, and an episode of a series called 아이폰.
      if (!("draft" in series && "draft" in title)) return "draft" in title ? title : series;
      if (series.draft === title.draft) return title;
      return { candidates: [series.draft, title.draft].map(nameOf) };
    },
  };
}

function seriesFinder(allSeries: readonly SeriesEntry[]): NameIndex["seriesOf"] {
  const all = allSeries.map((shelf) => ({ shelf, slug: foldCase(shelf.slug), title: foldCase(shelf.title) }));
  return (word) => {
    const typed = foldCase(word);
    const bySlug = all.filter(({ slug }) => slug === typed);
    const byTitle = bySlug.length > 0 ? bySlug : all.filter(({ title }) => title === typed);
    const named = byTitle.length > 0 ? byTitle : all.filter(({ title }) => title.startsWith(typed));
    return named.map(({ shelf }) => shelf);
  };
}

/** "25"; "2-3", in a series whose numbers run through the seasons too. */
function keysOf({ series: shelf, season, number }: PostEntry): readonly string[] {
  const inSeason = season === null ? [] : [`${season}-${number}`];
  return shelf?.numbering === "season" ? inSeason : [`${number}`, ...inSeason];
}

/** A name that means this post and no other: its number in its series, else its file. */
function nameOf({ series: shelf, number, season, file }: PostEntry): string {
  if (shelf === null || number === null) return file.source.path;
  return `${shelf.slug} ${shelf.numbering === "season" ? `${season}-${number}` : number}`;
}
