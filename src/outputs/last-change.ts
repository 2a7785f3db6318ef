import type { Moment, Post } from "../core/model.ts";

/** When the newest change in some posts was made, by their authors' dates; null without any. */
export function lastChange(posts: readonly Post[]): Moment | null {
  let last: Moment | null = null;
  for (const post of posts) {
    const changed = post.updated ?? post.date;
    if (changed && (last === null || changed.epoch > last.epoch)) last = changed;
  }
  return last;
}
