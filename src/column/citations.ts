import type { Column, Post } from "../core/model.ts";
import { datedPosts } from "./tags.ts";

/** A backlink: a post that links to another, and the sentence in which it does. */
export interface Citing {
  readonly post: Post;
  readonly sentence: string;
}

/** Backlinks by address of the cited post. */
export type CitationIndex = ReadonlyMap<string, readonly Citing[]>;

/** Backlinks of a post: oldest first, then pages, which have no date; each post once, never the post itself. */
export function citingOf(citations: CitationIndex, cited: Post): readonly Citing[] {
  // A withdrawn post keeps its address but no text: nothing that was cited is left.
  return cited.withdrawn ? [] : (citations.get(cited.address) ?? []);
}

export function indexCitations(column: Column): CitationIndex {
  const found = new Map<string, Citing[]>();
  for (const post of [...datedPosts(column), ...column.pages]) {
    for (const { address, sentence } of post.text.citations) {
      if (address === post.address) continue;
      const others = found.get(address);
      if (others) others.push({ post, sentence });
      else found.set(address, [{ post, sentence }]);
    }
  }
  return found;
}
