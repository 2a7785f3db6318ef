import { type Citing, citingOf, indexCitations } from "../../column/citations.ts";
import type { Post } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { CitedBy } from "../theme/views/post.ts";
import { cardOf } from "./cards.ts";

/** How many citations are shown; the rest stands in a closed `<details>`. */
const MAX_SHOWN = 8;

/** 이 글을 인용한 글; null when no post cites it. */
export function citedByView(post: Post, ctx: RenderContext, words: Words): CitedBy | null {
  const citing = citingPosts(post, ctx);
  if (citing.length === 0) return null;
  const all = citing.map(({ post: other, sentence }) => ({
    card: cardOf(other, ctx, words),
    elsewhere: other.series !== post.series,
    sentence,
  }));
  const rest = all.slice(MAX_SHOWN);
  return {
    heading: words.citedBy,
    shown: all.slice(0, MAX_SHOWN),
    rest: rest.length === 0 ? null : { label: words.moreCitations(rest.length), citations: rest },
  };
}

/** The posts that cite a post, oldest first. */
export function citingPosts(post: Post, ctx: RenderContext): readonly Citing[] {
  return citingOf(ctx.once(citationIndex), post);
}

function citationIndex({ column }: RenderContext) {
  return indexCitations(column);
}
