import { foldCase } from "../core/fold-case.ts";
import type { Column, Post } from "../core/model.ts";
import { MAX_SEGMENT_BYTES } from "./aliases.ts";
import { sortByDate } from "./neighbours.ts";
import { isWindowsName, slugify } from "./slug.ts";

export interface Tag<Item = Post> {
  readonly label: string;
  readonly address: string;
  /** Oldest first. */
  readonly posts: readonly Item[];
}

/** Every dated post of a column, episodes included, oldest first. */
export function datedPosts(column: Column): Post[] {
  return sortByDate([...column.posts, ...column.series.flatMap((series) => series.episodes)]);
}

/**
 * Tags by case-folded label. "Seoul" and "seoul" are one tag, labelled as in its first post; two tags whose slugs
 * collide ("C" and "C#") get a numbered suffix.
 */
export function tagIndex<Item extends Pick<Post, "tags">>(
  posts: readonly Item[],
): ReadonlyMap<string, Tag<Item>> {
  const groups = new Map<string, { label: string; posts: Item[] }>();
  for (const post of posts) {
    for (const label of new Set(post.tags)) {
      const group = groups.get(foldCase(label));
      if (!group) groups.set(foldCase(label), { label, posts: [post] });
      else if (group.posts.at(-1) !== post) group.posts.push(post);
    }
  }
  const taken = new Set<string>();
  const tags = new Map<string, Tag<Item>>();
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const base = tagSegment(group.label);
    let segment = base;
    for (let suffix = 2; taken.has(foldCase(segment)); suffix++) segment = `${base}-${suffix}`;
    taken.add(foldCase(segment));
    tags.set(key, { ...group, address: `/tags/${segment}/` });
  }
  return tags;
}

/** Slug of a tag, cut to the length that every file system allows. */
function tagSegment(label: string): string {
  let segment = "";
  let bytes = 0;
  for (const letter of slugify(label)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MAX_SEGMENT_BYTES) break;
    segment += letter;
  }
  return segment === "" || isWindowsName(segment) ? `tag${segment && "-"}${segment}` : segment;
}

export function findTag(tags: ReadonlyMap<string, Tag>, label: string): Tag | undefined {
  return tags.get(foldCase(label));
}
