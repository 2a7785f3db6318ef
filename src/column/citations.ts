import type { Column, Post } from "../core/model.ts";
import { allPosts } from "./tags.ts";

/** A post that links to another, and the sentence in which it does. */
export interface Citing {
  readonly post: Post;
  readonly sentence: string;
}

/** By address of the cited. */
export type CitationIndex = ReadonlyMap<string, readonly Citing[]>;

/** Who cites a post: oldest first, then pages, which have no date; each once, and never the post itself. */
export function citingOf(citations: CitationIndex, cited: Post): readonly Citing[] {
  // What has been withdrawn keeps its address, and has nothing left that was cited.
  return cited.withdrawn ? [] : (citations.get(cited.address) ?? []);
}

export function indexCitations(column: Column): CitationIndex {
  const found = new Map<string, Citing[]>();
  for (const post of [...allPosts(column), ...column.pages]) {
    for (const { address, sentence } of post.text.citations) {
      if (address === post.address) continue;
      const others = found.get(address);
      if (others) others.push({ post, sentence });
      else found.set(address, [{ post, sentence }]);
    }
  }
  return found;
}
