import type { Column, Post, Text } from "../core/model.ts";

/** Every post of a column, pages included. */
export function postsOf({ series, posts, pages }: Column): Post[] {
  return [...posts, ...pages, ...series.flatMap((each) => each.episodes)];
}

/** Every text of a column, introductions included. */
export function textsOf(column: Column): Text[] {
  const { introduction, series } = column;
  const introductions = [introduction, ...series.map((each) => each.introduction)];
  return [...introductions.filter((text) => text !== null), ...postsOf(column).map((post) => post.text)];
}
