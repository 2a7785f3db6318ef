import { suggester } from "../../core/suggest.ts";
import type { SeriesEntry } from "../entries.ts";
import type { NameIndex, NameScope } from "./name-index.ts";

/** More would not be read. */
const MOST = 3;
const NUMBER = /^((?:\d+-)?\d+)화?$/;
const IN_SERIES = /^(.+) ((?:\d+-)?\d+)화?$/;

/** "Did you mean": the numbers next to one that is not there, or titles like one. */
export function createNameSuggester(names: NameIndex): (name: string, from: NameScope) => readonly string[] {
  let nearTitle: ((typed: string) => string | null) | null = null;
  let nearSeries: ((typed: string) => string | null) | null = null;
  const numbers = new Map<SeriesEntry, readonly NumberPosition[]>();
  const placesIn = (series: SeriesEntry): readonly NumberPosition[] => {
    const known =
      numbers.get(series) ?? names.numbersOf(series).map((number) => ({ number, at: positionOf(number) }));
    numbers.set(series, known);
    return known;
  };

  const titles = (name: string): string[] => {
    nearTitle ??= suggester(names.titles);
    const near = nearTitle(name);
    const longer = name.length < 2 ? [] : names.titles.filter((title) => title.startsWith(name));
    return [...(near === null ? [] : [near]), ...longer.slice(0, MOST)];
  };

  /** The same number elsewhere, where a number alone says nothing. */
  const elsewhere = (number: string): string[] =>
    names.series.flatMap((series) =>
      placesIn(series).some((place) => place.number === number) ? [`${series.slug} ${number}`] : [],
    );

  return (name, from) => {
    const alone = NUMBER.exec(name)?.[1];
    const [, word = "", number = ""] = IN_SERIES.exec(name) ?? [];
    const here = from.series ?? (names.series.length === 1 ? names.series[0] : undefined);
    const near: string[] = [];
    if (alone !== undefined) near.push(...(here ? beside(alone, placesIn(here), from) : elsewhere(alone)));
    else if (word !== "") {
      nearSeries ??= suggester(names.series.flatMap(({ slug, title }) => [slug, title]));
      const [series] = names.seriesOf(word);
      const other = series ? word : nearSeries(word);
      const meant = series ?? (other === null ? undefined : names.seriesOf(other)[0]);
      if (meant) near.push(...beside(number, placesIn(meant), from).map((each) => `${other} ${each}`));
    }
    if (alone === undefined) near.push(...titles(name));
    return [...new Set(near)].filter((each) => each !== name).slice(0, MOST);
  };
}

/** The number itself where it exists after all, else the nearest before and after it. */
function beside(typed: string, places: readonly NumberPosition[], { season }: NameScope): string[] {
  const latest = places.reduce((most, { at }) => Math.max(most, Math.floor(at / SEASON)), 0);
  const at =
    typed.includes("-") || latest === 0 ? positionOf(typed) : (season ?? latest) * SEASON + positionOf(typed);
  const inSeason = `-${typed}`;
  const same = places.filter(({ number }) => number === typed || number.endsWith(inSeason));
  if (same.length > 0) return same.slice(0, MOST).map(({ number }) => number);
  let before: NumberPosition | null = null;
  let after: NumberPosition | null = null;
  for (const place of places) {
    if (place.at < at && (before === null || place.at > before.at)) before = place;
    if (place.at > at && (after === null || place.at < after.at)) after = place;
  }
  return [before, after].flatMap((place) => (place === null ? [] : [(place as NumberPosition).number]));
}

/** A number of a series, and where it stands among the others. */
interface NumberPosition {
  readonly number: string;
  readonly at: number;
}

/** No season has so many episodes. */
const SEASON = 1_000_000;

function positionOf(number: string): number {
  const [last = 0, season = 0] = number.split("-").map(Number).reverse();
  return season * SEASON + last;
}
