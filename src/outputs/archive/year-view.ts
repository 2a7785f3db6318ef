import type { RenderContext } from "../output.ts";
import type { ArchiveYearView } from "../theme/views/archive.ts";
import { cardOf } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { listJsonLd } from "../views/json-ld.ts";
import { type ArchiveYear, yearPages } from "./years.ts";

/** View of the page of a year: its posts, and the way to the other years. */
export function archiveYearView({ year, address, posts }: ArchiveYear, ctx: RenderContext): ArchiveYearView {
  const { site } = ctx.column;
  const words = ctx.wordsIn(site.lang);
  const title = words.postsOf(Number(year));
  const count = words.postCount(posts.length);
  const years = ctx.once(yearPages);
  const frame = frameOf(
    {
      kind: "archive",
      lang: site.lang,
      address,
      title,
      description: `${title} — ${count}`,
      jsonLd: listJsonLd(
        [
          { title: words.archive, address: "/archive/" },
          { title, address },
        ],
        ctx,
      ),
    },
    ctx,
  );
  return {
    ...frame,
    title,
    label: words.year(Number(year)),
    count,
    archive: { href: ctx.href("/archive/"), label: words.archive },
    years: years.map((each) => ({
      href: ctx.href(each.address),
      label: words.year(Number(each.year)),
      current: each.year === year,
    })),
    cards: posts.map((post) => cardOf(post, ctx, words)),
  };
}
