import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { allSeriesInputs, frameInputs } from "../views/inputs.ts";
import { feedsView } from "./view.ts";

const ADDRESS = "/feeds/";

/** The page `/feeds/`: how to subscribe, and the address of every feed. */
export const subscribe: OutputModule = {
  name: "subscribe",
  reserves: () => [ADDRESS],
  linkTargets: () => [ADDRESS],
  sitemap: () => [{ address: ADDRESS, changed: null }],
  navigation: () => [{ address: ADDRESS, label: ({ subscribe, lang }) => ({ text: subscribe, lang }) }],
  list: (ctx) => [
    {
      path: pathOf(ADDRESS),
      counts: "page",
      inputs: () => [
        ctx.once(frameInputs),
        ctx.once(allSeriesInputs),
        [...ctx.tags.values()].map(({ label, address }) => [label, address]),
      ],
      render: () => ctx.theme.feeds(feedsView(ctx)).html,
    },
  ],
};
