import { lastChange } from "../last-change.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { listInputs } from "../views/inputs.ts";
import { homeView } from "./view.ts";

/** The home page: the introduction, a card for each series, the newest posts. */
export const home: OutputModule = {
  name: "home",
  reserves: () => ["/index.html"],
  linkTargets: () => ["/"],
  sitemap: (ctx) => [{ address: "/", changed: lastChange(ctx.posts) }],
  navigation: () => [{ address: "/", onRequest: true, label: ({ home, lang }) => ({ text: home, lang }) }],
  list: (ctx) => [
    {
      path: pathOf("/"),
      counts: "page",
      source: ctx.column.introduction,
      inputs: () => [ctx.once(listInputs)],
      render: () => ctx.theme.home(homeView(ctx)).html,
    },
  ],
};
