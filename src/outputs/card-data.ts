import type { Post, Series } from "../core/model.ts";

/** What a list shows of a post: everything but its text, and of that the length. The same object each time. */
export function cardData(post: Post): unknown {
  return dataOf(post, ({ text, ...card }) => [card, text.length]);
}

/** What other pages show of a series: its card. What comes next stands on few of them. */
export function seriesData(series: Series): unknown {
  return dataOf(series, (whole) => ({
    ...whole,
    episodes: null,
    introduction: null,
    upcoming: null,
  }));
}

/** What was made from an object: made once, and found again as long as the object lives. */
function dataOf<T extends object>(of: T, make: (of: T) => unknown): unknown {
  const data = known.get(of) ?? make(of);
  if (!known.has(of)) known.set(of, data);
  return data;
}

const known = new WeakMap<object, unknown>();
