import type { Series } from "../../core/model.ts";
import { lastChange } from "../last-change.ts";
import type { Output, OutputModule, RenderContext } from "../output.ts";
import { pathOf } from "../route.ts";
import { cardInputs, frameInputs, seriesInputs } from "../views/inputs.ts";
import { seriesView } from "./view.ts";

/** A page for each series: its introduction and its episodes. */
export const series: OutputModule = {
  name: "series",
  reserves: () => ["/:series/index.html"],
  sitemap: ({ column }) =>
    column.series.map(({ address, episodes }) => ({ address, changed: lastChange(episodes) })),
  navigation: ({ column }) =>
    column.series.map(({ address, title, lang }) => ({
      address,
      onRequest: true,
      label: () => ({ text: title, lang }),
    })),
  list: (ctx) => ctx.column.series.map((each) => seriesPage(each, ctx)),
};

function seriesPage(series: Series, ctx: RenderContext): Output {
  const { introduction, episodes, upcoming } = series;
  return {
    path: pathOf(series.address),
    counts: "page",
    source: introduction,
    inputs: () => [
      ctx.once(frameInputs),
      introduction,
      episodes.map((episode) => ctx.memo(cardInputs, episode)),
      ctx.memo(seriesInputs, series),
      upcoming,
    ],
    render: () => ctx.theme.series(seriesView(series, ctx)).html,
  };
}
