import type { Post, Series } from "../../core/model.ts";

/** A fixed range of a series: "1-25" holds the numbers 1 to 25, whichever of them are published. */
export interface Range {
  /** "26-50"; "2-1-25" in the second season, where numbers restart in each season. */
  readonly name: string;
  /** In reading order. */
  readonly posts: readonly Post[];
}

const RANGE_SIZE = 25;

/**
 * Splits a series into ranges by number, oldest first. A post without a number belongs to the range of the number
 * before it, or else to the first. By number, not by count: a post that is published late changes its own range and no
 * other.
 */
export function rangesOf(posts: readonly Post[], { numbering }: Pick<Series, "numbering">): Range[] {
  const nameOf = ({ number, season }: Post): string | null => {
    if (number === null) return null;
    const last = Math.max(1, Math.ceil(number / RANGE_SIZE)) * RANGE_SIZE;
    const prefix = numbering === "season" && season !== null ? `${season}-` : "";
    return `${prefix}${last - RANGE_SIZE + 1}-${last}`;
  };
  const ranges = new Map<string, Post[]>();
  let name = posts.map(nameOf).find((each) => each !== null) ?? `1-${RANGE_SIZE}`;
  for (const post of posts) {
    name = nameOf(post) ?? name;
    const range = ranges.get(name);
    if (range) range.push(post);
    else ranges.set(name, [post]);
  }
  return [...ranges].map(([name, posts]) => ({ name, posts }));
}
