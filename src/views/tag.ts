import type { Tag } from "../column/tags.ts";
import { cardOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import type { Maker } from "./maker.ts";
import type { TagView } from "./views.ts";

export function tagView(tag: Tag, maker: Maker): TagView {
  const { site } = maker.column;
  const words = maker.speech(site.lang);
  const title = words.tagged(tag.label);
  const count = words.postCount(tag.posts.length);
  const frame = frameOf(
    { kind: "tag", lang: site.lang, address: tag.address, title, description: `${title} — ${count}` },
    maker,
  );
  return {
    ...frame,
    tag: tag.label,
    count,
    cards: tag.posts.toReversed().map((post) => cardOf(post, maker, words)),
  };
}
