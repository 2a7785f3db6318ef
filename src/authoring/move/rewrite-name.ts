import type { NameIndex } from "../../column/links/name-index.ts";
import { foldCase } from "../../core/fold-case.ts";
import { clean } from "../../input/markdown/link-names.ts";
import type { NameSpot } from "./find-spots.ts";
import type { SeriesMove } from "./series-move.ts";

/** The number at the end of a name, as in "city 2-25화". */
const NUMBER = / (?:\d+-)?\d+화?$/;

/** A word of a name, and its range in what was typed. */
export interface NamedWord {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The slug in a name such as "city 25"; null where the name is a title, of the series or of the post, and stays right.
 */
export function renamedIn(
  { name, match, typed }: NameSpot,
  { series, slug }: SeriesMove,
  names: NameIndex,
  unescapeAll: (text: string) => string,
): NamedWord | null {
  const word = name.replace(NUMBER, "");
  const isSlug = word !== name && foldCase(word) === foldCase(slug.from);
  if (!isSlug || !("post" in match) || match.post.series !== series) return null;
  if (foldCase(series.title) === foldCase(word) || names.titled(name).includes(match.post)) return null;
  const from = typed.length - typed.trimStart().length;
  // An escape or an entity is longer than its character.
  for (let to = from + 1; to <= from + 10 * word.length; to++) {
    if (/\s/.test(typed.charAt(to)) && clean(unescapeAll(typed.slice(from, to))) === word)
      return { name: word, from, to };
  }
  return null;
}
