import { seriesCardOf } from "./cards.ts";
import { frameOf } from "./frame.ts";
import type { Maker } from "./maker.ts";
import type { NotFoundView } from "./views.ts";

export function notFoundView(maker: Maker): NotFoundView {
  const { site, series } = maker.column;
  const words = maker.speech(site.lang);
  const frame = frameOf(
    {
      kind: "notFound",
      lang: site.lang,
      address: null,
      title: words.notFound,
      description: "",
      unlisted: true,
    },
    maker,
  );
  return { ...frame, series: series.map((each) => seriesCardOf(each, maker, words)) };
}
