import type { Post } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { HomeView, LeadView } from "../theme/views/home.ts";
import { cardOf, pictureView } from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { siteJsonLd } from "../views/json-ld.ts";
import { endedSeries, ongoingSeries } from "../views/stamps.ts";
import { pageTextOptions, textView } from "../views/text.ts";
import { weekView } from "../views/week.ts";

/** How many of the newest posts the home page shows below the first. */
const NEWEST_COUNT = 6;

export function homeView(ctx: RenderContext): HomeView {
  const { site, introduction } = ctx.column;
  const lead = leadOf(ctx);
  const frame = frameOf(
    {
      kind: "home",
      lang: site.lang,
      address: "/",
      title: null,
      description: site.description || (introduction?.summary ?? ""),
      hosts: introduction?.hosts ?? [],
      jsonLd: siteJsonLd(ctx),
      pictured: [introduction, lead, ...ctx.column.series],
      notes: introduction !== null && introduction.notes.length > 0,
    },
    ctx,
  );
  const { words } = frame;
  const newest = newestOf(ctx, lead);
  const shown = newest.length + (lead ? 1 : 0);
  return {
    ...frame,
    lead: lead && leadView(lead, ctx, words),
    newest: newest.map((post) => cardOf(post, ctx, words)),
    more:
      ctx.posts.length > shown
        ? { href: ctx.href("/archive/"), label: words.allPosts(ctx.posts.length) }
        : null,
    week: weekView(ctx, words),
    introduction: introduction && textView(introduction, pageTextOptions(ctx, words, lead)),
    ongoing: ongoingSeries(ctx, words),
    ended: endedSeries(ctx, words),
  };
}

/** The newest post that can be read. A notice says that there is nothing new, so it stands among the others. */
export function leadOf({ posts }: RenderContext): Post | null {
  return posts.findLast(({ kind, withdrawn }) => kind !== "notice" && !withdrawn) ?? null;
}

function newestOf({ posts }: RenderContext, lead: Post | null): Post[] {
  const newest: Post[] = [];
  for (let i = posts.length - 1; i >= 0 && newest.length < NEWEST_COUNT; i--) {
    const post = posts[i];
    if (post && post !== lead && !post.withdrawn) newest.push(post);
  }
  return newest;
}

function leadView(post: Post, ctx: RenderContext, words: Words): LeadView {
  const { length } = post.text.notes;
  return {
    card: cardOf(post, ctx, words),
    cover: pictureView(post.cover ?? ctx.seriesOf(post)?.cover ?? null, "lead", ctx),
    notes: length > 0 ? words.noteCount(length) : null,
  };
}
