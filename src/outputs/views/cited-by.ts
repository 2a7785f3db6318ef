import { type Citing, citingOf as citingIn, indexCitations } from "../../column/citations.ts";
import type { Post } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { CitedBy } from "../theme/views.ts";
import { cardOf } from "./cards.ts";

/** How many are shown before a reader asks for the rest. */
const SHOWN = 8;

/** 이 글을 인용한 글; null where nobody cites it. */
export function citedByView(post: Post, ctx: RenderContext, words: Words): CitedBy | null {
  const citing = citingOf(post, ctx);
  if (citing.length === 0) return null;
  const all = citing.map(({ post: other, sentence }) => ({
    card: cardOf(other, ctx, words),
    elsewhere: other.series !== post.series,
    sentence,
  }));
  const rest = all.slice(SHOWN);
  return {
    heading: words.citedBy,
    shown: all.slice(0, SHOWN),
    rest: rest.length === 0 ? null : { label: words.moreCitations(rest.length), citations: rest },
  };
}

/** The posts that cite one, in the order in which readers see them. */
export function citingOf(post: Post, ctx: RenderContext): readonly Citing[] {
  return citingIn(ctx.once(citations), post);
}

function citations({ column }: RenderContext) {
  return indexCitations(column);
}
