import type { Column, Post } from "../model.ts";
import { foldCase } from "./addresses.ts";
import { chronicle } from "./neighbours.ts";
import { segment } from "./segment.ts";

export interface Tag {
  readonly label: string;
  readonly address: string;
  /** Oldest first. */
  readonly posts: readonly Post[];
}

/** Every dated post of a column, episodes included, oldest first. */
export function allPosts(column: Column): Post[] {
  return chronicle([...column.posts, ...column.series.flatMap((series) => series.episodes)]);
}

/**
 * The tags of a column by label. "Seoul" and "seoul" are one tag, spelled as its first post spells it; two tags that
 * would share an address ("C" and "C#") get addresses of their own.
 */
export function tagIndex(posts: readonly Post[]): ReadonlyMap<string, Tag> {
  const groups = new Map<string, { label: string; posts: Post[] }>();
  for (const post of posts) {
    for (const label of new Set(post.tags)) {
      const group = groups.get(foldCase(label));
      if (!group) groups.set(foldCase(label), { label, posts: [post] });
      else if (group.posts.at(-1) !== post) group.posts.push(post);
    }
  }
  const taken = new Set<string>();
  const tags = new Map<string, Tag>();
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const part = segment(group.label) || "tag";
    let free = part;
    for (let n = 2; taken.has(foldCase(free)); n++) free = `${part}-${n}`;
    taken.add(foldCase(free));
    tags.set(key, { ...group, address: `/tags/${free}/` });
  }
  return tags;
}

export function findTag(tags: ReadonlyMap<string, Tag>, label: string): Tag | undefined {
  return tags.get(foldCase(label));
}
