import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { printSitemap, sitemapEntries } from "./sitemap.ts";

const ADDRESS = "/sitemap.xml";

/** Every page that search engines may know: each module names its own. */
export const sitemap: OutputModule = {
  name: "sitemap",
  reserves: () => [ADDRESS],
  linkTargets: () => [ADDRESS],
  list: (ctx) => [
    {
      path: pathOf(ADDRESS),
      inputs: () => [ctx.column.site.url, ctx.once(sitemapEntries)],
      render: () => printSitemap(ctx),
    },
  ],
};
