import { suggester } from "../../core/suggest.ts";
import type { SeriesEntry } from "../entries.ts";
import type { NameIndex, NameScope } from "./name-index.ts";

/** The limit of suggestions: a longer list is not read. */
const MAX_SUGGESTIONS = 3;
const NUMBER = /^((?:\d+-)?\d+)화?$/;
const IN_SERIES = /^(.+) ((?:\d+-)?\d+)화?$/;

/** Suggestions for a name that nothing matches: the numbers next to it, or similar titles. */
export function createNameSuggester(names: NameIndex): (name: string, from: NameScope) => readonly string[] {
  let nearTitle: ((typed: string) => string | null) | null = null;
  let nearSeries: ((typed: string) => string | null) | null = null;
  const numbers = new Map<SeriesEntry, readonly NumberPosition[]>();
  const positionsIn = (series: SeriesEntry): readonly NumberPosition[] => {
    const known =
      numbers.get(series) ?? names.numbersOf(series).map((number) => ({ number, rank: rankOf(number) }));
    numbers.set(series, known);
    return known;
  };

  const titles = (name: string): string[] => {
    nearTitle ??= suggester(names.titles);
    const near = nearTitle(name);
    const longer = name.length < 2 ? [] : names.titles.filter((title) => title.startsWith(name));
    return [...(near === null ? [] : [near]), ...longer.slice(0, MAX_SUGGESTIONS)];
  };

  /** The same number in every series, where a number alone is ambiguous. */
  const elsewhere = (number: string): string[] =>
    names.series.flatMap((series) =>
      positionsIn(series).some((position) => position.number === number) ? [`${series.slug} ${number}`] : [],
    );

  return (name, from) => {
    const typedNumber = NUMBER.exec(name)?.[1];
    const [, word = "", number = ""] = IN_SERIES.exec(name) ?? [];
    const currentSeries = from.series ?? (names.series.length === 1 ? names.series[0] : undefined);
    const near: string[] = [];
    if (typedNumber !== undefined)
      near.push(
        ...(currentSeries
          ? numbersNear(typedNumber, positionsIn(currentSeries), from)
          : elsewhere(typedNumber)),
      );
    else if (word !== "") {
      nearSeries ??= suggester(names.series.flatMap(({ slug, title }) => [slug, title]));
      const [series] = names.seriesOf(word);
      const other = series ? word : nearSeries(word);
      const meant = series ?? (other === null ? undefined : names.seriesOf(other)[0]);
      if (meant)
        near.push(...numbersNear(number, positionsIn(meant), from).map((each) => `${other} ${each}`));
    }
    if (typedNumber === undefined) near.push(...titles(name));
    return [...new Set(near)].filter((each) => each !== name).slice(0, MAX_SUGGESTIONS);
  };
}

/** The number itself where it exists in some season, else the nearest before and after it. */
function numbersNear(typed: string, positions: readonly NumberPosition[], { season }: NameScope): string[] {
  const lastSeason = positions.reduce(
    (most, { rank }) => Math.max(most, Math.floor(rank / SEASON_STRIDE)),
    0,
  );
  const rank =
    typed.includes("-") || lastSeason === 0
      ? rankOf(typed)
      : (season ?? lastSeason) * SEASON_STRIDE + rankOf(typed);
  const inSeason = `-${typed}`;
  const same = positions.filter(({ number }) => number === typed || number.endsWith(inSeason));
  if (same.length > 0) return same.slice(0, MAX_SUGGESTIONS).map(({ number }) => number);
  let before: NumberPosition | null = null;
  let after: NumberPosition | null = null;
  for (const position of positions) {
    if (position.rank < rank && (before === null || position.rank > before.rank)) before = position;
    if (position.rank > rank && (after === null || position.rank < after.rank)) after = position;
  }
  return [before, after].flatMap((position) =>
    position === null ? [] : [(position as NumberPosition).number],
  );
}

/** A number of a series, and its sort key. */
interface NumberPosition {
  readonly number: string;
  readonly rank: number;
}

/** Sort key of a season: larger than any episode number in it. */
const SEASON_STRIDE = 1_000_000;

function rankOf(number: string): number {
  const [last = 0, season = 0] = number.split("-").map(Number).reverse();
  return season * SEASON_STRIDE + last;
}
