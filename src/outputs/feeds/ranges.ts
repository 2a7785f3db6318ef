import type { Post, Series } from "../../core/model.ts";

/** A stretch of a series that never moves: "1-25" holds the numbers 1 to 25, whichever of them are out. */
export interface Range {
  /** "26-50"; "2-1-25" in the second season, where seasons number anew. */
  readonly name: string;
  /** In reading order. */
  readonly posts: readonly Post[];
}

const LENGTH = 25;

/**
 * Cuts a series by its numbers, oldest first. A post without a number goes with the number before it, or with the first
 * one. Numbers, not counts: a post that comes late changes its own range and leaves all others as they are.
 */
export function rangesOf(posts: readonly Post[], { numbering }: Pick<Series, "numbering">): Range[] {
  const nameOf = ({ number, season }: Post): string | null => {
    if (number === null) return null;
    const last = Math.max(1, Math.ceil(number / LENGTH)) * LENGTH;
    const anew = numbering === "season" && season !== null ? `${season}-` : "";
    return `${anew}${last - LENGTH + 1}-${last}`;
  };
  const ranges = new Map<string, Post[]>();
  let name = posts.map(nameOf).find((each) => each !== null) ?? `1-${LENGTH}`;
  for (const post of posts) {
    name = nameOf(post) ?? name;
    const range = ranges.get(name);
    if (range) range.push(post);
    else ranges.set(name, [post]);
  }
  return [...ranges].map(([name, posts]) => ({ name, posts }));
}
