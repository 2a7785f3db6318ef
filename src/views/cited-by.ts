import { citingOf } from "../column/citations.ts";
import type { Post } from "../model.ts";
import type { Words } from "../words/words.ts";
import { cardOf } from "./cards.ts";
import type { Maker } from "./maker.ts";
import type { CitedBy } from "./views.ts";

/** How many are shown before a reader asks for the rest. */
const SHOWN = 8;

/** 이 글을 인용한 글; null where nobody cites it. */
export function citedByView(post: Post, maker: Maker, words: Words): CitedBy | null {
  const citing = citingOf(maker.column, post);
  if (citing.length === 0) return null;
  const all = citing.map(({ post: other, sentence }) => ({
    card: cardOf(other, maker, words),
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
