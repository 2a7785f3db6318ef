import { lastChange } from "../last-change.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { listInputs } from "../views/inputs.ts";
import { archiveView } from "./view.ts";

const ADDRESS = "/archive/";

/** The archive page: every post, by series and by year, and every tag. */
export const archive: OutputModule = {
  name: "archive",
  reserves: () => [ADDRESS],
  linkTargets: () => [ADDRESS],
  sitemap: (ctx) => [{ address: ADDRESS, changed: lastChange(ctx.posts) }],
  navigation: () => [{ address: ADDRESS, label: ({ archive, lang }) => ({ text: archive, lang }) }],
  list: (ctx) => [
    {
      path: pathOf(ADDRESS),
      counts: "page",
      inputs: () => [ctx.once(listInputs)],
      render: () => ctx.theme.archive(archiveView(ctx)).html,
    },
  ],
};
