import type { Due } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { DueView } from "../theme/views/home.ts";
import { labelOf } from "./cards.ts";
import { titleView } from "./upcoming.ts";

/** What is due in the week, soonest first. */
export function weekView(ctx: RenderContext, words: Words): DueView[] {
  return ctx.column.week.flatMap((due) => dueView(due, ctx, words) ?? []);
}

function dueView(due: Due, ctx: RenderContext, words: Words): DueView | null {
  const series = ctx.seriesOf(due);
  if (series === null) return null;
  return {
    iso: due.date.iso,
    weekday: words.weekday(due.date),
    short: words.shortDate(due.date),
    series: { title: series.title, href: ctx.href(series.address), lang: series.lang },
    label: labelOf(due, series, words),
    title: titleView(due, series, words),
  };
}
