import { lastChange } from "../last-change.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { listInputs, pictureInputs } from "../views/inputs.ts";
import { homeView, leadOf } from "./view.ts";

/** The home page: the newest post, the others, what is due, the introduction, the series. */
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
      inputs: () => [
        ctx.once(listInputs),
        ctx.column.week,
        leadOf(ctx)?.text.notes.length,
        pictureInputs(ctx, [ctx.column.introduction], [leadOf(ctx), ...ctx.column.series]),
      ],
      render: () => ctx.theme.home(homeView(ctx)).html,
    },
  ],
};
