import type { Words } from "../../core/words/words.ts";
import { lastChange } from "../last-change.ts";
import type { Output, OutputModule, RenderContext } from "../output.ts";
import { pathOf } from "../route.ts";
import { allSeriesInputs, cardInputs, frameInputs, listInputs } from "../views/inputs.ts";
import { archiveView } from "./view.ts";
import { archiveYearView } from "./year-view.ts";
import { type ArchiveYear, addressOfYear, pagedYears, yearPages } from "./years.ts";

const ADDRESS = "/archive/";

/** The archive page: every post, by series and by year, and every tag. A large column has a page for each year. */
export const archive: OutputModule = {
  name: "archive",
  reserves: () => [ADDRESS, "/archive/:year/"],
  linkTargets: ({ years }) => [ADDRESS, ...pagedYears(years).map(addressOfYear)],
  sitemap: (ctx) => [
    { address: ADDRESS, changed: lastChange(ctx.posts) },
    ...ctx.once(yearPages).map(({ address, posts }) => ({ address, changed: lastChange(posts) })),
  ],
  navigation: (ctx) => [
    { address: ADDRESS, label: ({ archive, lang }) => ({ text: archive, lang }) },
    ...ctx.once(yearPages).map(({ address, year }) => ({
      address,
      onRequest: true,
      label: ({ year: yearIn, lang }: Words) => ({ text: yearIn(Number(year)), lang }),
    })),
  ],
  list: (ctx) => [
    {
      path: pathOf(ADDRESS),
      counts: "page",
      inputs: () => [ctx.once(listInputs)],
      render: () => ctx.theme.archive(archiveView(ctx)).html,
    },
    ...ctx.once(yearPages).map((year) => yearPage(year, ctx)),
  ],
};

function yearPage(year: ArchiveYear, ctx: RenderContext): Output {
  return {
    path: pathOf(year.address),
    counts: "page",
    inputs: () => [
      ctx.once(frameInputs),
      ctx.once(allSeriesInputs),
      ctx.once(yearPages).map((each) => each.year),
      year.posts.map((post) => ctx.memo(cardInputs, post)),
    ],
    render: () => ctx.theme.archiveYear(archiveYearView(year, ctx)).html,
  };
}
