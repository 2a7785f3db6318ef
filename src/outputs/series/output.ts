import type { Post, Series } from "../../core/model.ts";
import { lastChange } from "../last-change.ts";
import type { Output, OutputModule, RenderContext } from "../output.ts";
import { pathOf } from "../route.ts";
import { cardInput, cardInputs, frameInputs, pictureInputs, seriesInputs } from "../views/inputs.ts";
import { episodesFile } from "./episodes-file.ts";
import { seriesView } from "./view.ts";

/** For each series a page, its introduction and its episodes; and the list of these for a script. */
export const series: OutputModule = {
  name: "series",
  reserves: () => ["/:series/index.html", "/:series/episodes.json"],
  sitemap: ({ column }) =>
    column.series.map(({ address, episodes }) => ({ address, changed: lastChange(episodes) })),
  navigation: ({ column }) =>
    column.series.map(({ address, title, lang }) => ({
      address,
      onRequest: true,
      label: () => ({ text: title, lang }),
    })),
  list: (ctx) => ctx.column.series.flatMap((each) => [seriesPage(each, ctx), seriesFile(each, ctx)]),
};

function seriesPage(series: Series, ctx: RenderContext): Output {
  const { introduction, episodes, upcoming } = series;
  return {
    path: pathOf(series.address),
    counts: "page",
    source: introduction,
    inputs: () => [
      ctx.once(frameInputs),
      cardInput(series.address, ctx),
      introduction,
      pictureInputs(ctx, [introduction], [series]),
      episodes.map((episode) => ctx.memo(cardInputs, episode)),
      ctx.memo(seriesInputs, series),
      upcoming,
    ],
    render: () => ctx.theme.series(seriesView(series, ctx)).html,
  };
}

function seriesFile(series: Series, ctx: RenderContext): Output {
  return {
    path: pathOf(`${series.address}episodes.json`),
    inputs: () => [
      series.lang,
      series.numbering,
      series.episodes.map((episode) => ctx.memo(pathInputs, episode)),
    ],
    render: () => episodesFile(series, ctx),
  };
}

/** What `episodes.json` tells of an episode. */
function pathInputs({ address, date, kind, number, season, withdrawn }: Post): unknown {
  return [address, date?.iso, kind, number, season, withdrawn];
}
