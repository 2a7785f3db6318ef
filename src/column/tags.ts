import { foldCase } from "../core/fold-case.ts";
import type { Column, Post } from "../core/model.ts";
import { MOST_BYTES } from "./aliases.ts";
import { chronicle } from "./neighbours.ts";
import { isWindowsName, slugify } from "./slug.ts";

export interface Tag<Item = Post> {
  readonly label: string;
  readonly address: string;
  /** Oldest first. */
  readonly posts: readonly Item[];
}

/** Every dated post of a column, episodes included, oldest first. */
export function allPosts(column: Column): Post[] {
  return chronicle([...column.posts, ...column.series.flatMap((series) => series.episodes)]);
}

/**
 * The tags of a column by label. "Seoul" and "seoul" are one tag, spelled as its first post spells it; two tags that
 * would share an address ("C" and "C#") get addresses of their own.
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
    const part = tagPart(group.label);
    let free = part;
    for (let n = 2; taken.has(foldCase(free)); n++) free = `${part}-${n}`;
    taken.add(foldCase(free));
    tags.set(key, { ...group, address: `/tags/${free}/` });
  }
  return tags;
}

/** A name that every disk can hold. */
function tagPart(label: string): string {
  let part = "";
  let bytes = 0;
  for (const letter of slugify(label)) {
    bytes += Buffer.byteLength(letter);
    if (bytes > MOST_BYTES) break;
    part += letter;
  }
  return part === "" || isWindowsName(part) ? `tag${part && "-"}${part}` : part;
}

export function findTag(tags: ReadonlyMap<string, Tag>, label: string): Tag | undefined {
  return tags.get(foldCase(label));
}
