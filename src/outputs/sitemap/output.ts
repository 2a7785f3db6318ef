import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";
import { printSitemap, sitemapEntries } from "./sitemap.ts";

const ADDRESS = "/sitemap.xml";

/** `sitemap.xml`: the pages for search engines, collected from all modules. */
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
