import type { Moment, Post } from "../core/model.ts";

/** The latest `updated` or `date` among posts, as their authors wrote them; null without any. */
export function lastChange(posts: readonly Post[]): Moment | null {
  let last: Moment | null = null;
  for (const post of posts) {
    const changed = post.updated ?? post.date;
    if (changed && (last === null || changed.epoch > last.epoch)) last = changed;
  }
  return last;
}
