import { lastChange } from "../last-change.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { allSeriesInputs, cardInputs, frameInputs, startInputs } from "../views/inputs.ts";
import { tagView } from "./view.ts";

/** A page for each tag. */
export const tag: OutputModule = {
  name: "tag",
  reserves: () => ["/tags/*"],
  linkTargets: ({ tags }) => tags,
  sitemap: ({ tags }) =>
    [...tags.values()].map(({ address, posts }) => ({ address, changed: lastChange(posts) })),
  navigation: ({ tags, column }) =>
    [...tags.values()].map(({ address, label }) => ({
      address,
      onRequest: true,
      label: () => ({ text: label, lang: column.site.lang }),
    })),
  list: (ctx) =>
    [...ctx.tags.values()].map((each) => ({
      path: pathOf(each.address),
      counts: "page",
      inputs: () => [
        ctx.once(frameInputs),
        ctx.once(allSeriesInputs),
        ctx.once(startInputs),
        each.label,
        each.posts.map((post) => ctx.memo(cardInputs, post)),
      ],
      render: () => ctx.theme.tag(tagView(each, ctx)).html,
    })),
};
