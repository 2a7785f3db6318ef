import { createHash } from "node:crypto";
import { foldCase } from "../core/fold-case.ts";
import type { Column, Post } from "../core/model.ts";
import { MAX_SEGMENT_BYTES } from "./aliases.ts";
import { sortByDate } from "./neighbours.ts";
import { isWindowsName, slugify } from "./slug.ts";

export interface Tag {
  readonly label: string;
  readonly address: string;
  /** Oldest first. */
  readonly posts: readonly Post[];
}

/** Every dated post of a column, episodes included, oldest first. */
export function datedPosts(column: Column): Post[] {
  return sortByDate([...column.posts, ...column.series.flatMap((series) => series.episodes)]);
}

/** The tags of posts by label, in the order of their folded labels. In the model every post spells a tag alike. */
export function tagIndex(posts: readonly Post[]): ReadonlyMap<string, Tag> {
  const byLabel = new Map<string, Post[]>();
  for (const post of posts) {
    for (const label of post.tags) {
      const others = byLabel.get(label);
      if (others) others.push(post);
      else byLabel.set(label, [post]);
    }
  }
  const tags = [...byLabel].map(([label, posts]) => ({ label, address: addressOfTag(label), posts }));
  const keys = new Map(tags.map((tag) => [tag, foldCase(tag.label)]));
  tags.sort((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1));
  return new Map(tags.map((tag) => [tag.label, tag]));
}

/**
 * The address of a tag, from its label alone, so that no other tag can ever move it. What a slug loses of the label
 * ("C#", "🌊") is told apart by a hash.
 */
export function addressOfTag(label: string): string {
  const folded = foldCase(label.trim());
  const slug = slugify(folded);
  const isWhole =
    slug === folded.replace(/\s+/g, "-") &&
    slug !== "" &&
    !isWindowsName(slug) &&
    Buffer.byteLength(slug) <= MAX_SEGMENT_BYTES;
  return `/tags/${isWhole ? slug : hashedSegment(slug, folded)}/`;
}

/** "c-65832e": the slug, cut to the length that every file system allows, and the hash of the label. */
function hashedSegment(slug: string, folded: string): string {
  const hash = createHash("sha256").update(folded).digest("hex").slice(0, 6);
  const words = slug.replace(/^-+|-+$/g, "");
  const stem = words === "" ? "tag" : isWindowsName(words) ? `tag-${words}` : words;
  return `${cutBytes(stem, MAX_SEGMENT_BYTES - hash.length - 1)}-${hash}`;
}

/** The beginning of a text, in whole characters. */
function cutBytes(text: string, limit: number): string {
  let cut = "";
  let bytes = 0;
  for (const letter of text) {
    bytes += Buffer.byteLength(letter);
    if (bytes > limit) break;
    cut += letter;
  }
  return cut;
}
