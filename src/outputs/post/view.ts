import { earlier, neighboursOf } from "../../column/neighbours.ts";
import type { Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Bookmark, EpisodePart, PostView } from "../theme/views/post.ts";
import {
  authorView,
  cardOf,
  dateView,
  episodeKind,
  firstOf,
  labelledTitle,
  labelOf,
  marksOf,
  pictureView,
  positionLabel,
  startOf,
} from "../views/cards.ts";
import { citedByView } from "../views/cited-by.ts";
import { frameOf } from "../views/frame.ts";
import { postJsonLd } from "../views/json-ld.ts";
import { tagLinks } from "../views/tags-of.ts";
import { pageTextOptions, textView } from "../views/text.ts";
import { upcomingView } from "../views/upcoming.ts";

/** View of a post of any kind: an episode, a special, a notice, a post in no series, or a page. */
export function postView(post: Post, ctx: RenderContext): PostView {
  const series = ctx.seriesOf(post);
  const words = ctx.wordsIn(post.lang);
  const episode = series && episodePart(post, series, ctx, words);
  const kind = post.kind === "post" || post.kind === "page" ? post.kind : "episode";
  const frame = frameOf(
    {
      kind,
      lang: post.lang,
      address: post.address,
      title: labelledTitle(episode?.label ?? "", post.title),
      description: post.withdrawn ? words.withdrawn : post.description,
      series,
      picture: post.withdrawn ? null : post.cover,
      meta: articleMeta(post),
      jsonLd: postJsonLd(post, series, ctx),
      previous: episode?.previous?.href ?? null,
      next: episode?.next?.href ?? null,
      hosts: post.withdrawn ? [] : post.text.hosts,
      pictured: post.withdrawn ? [] : [post, post.text],
      notes: !post.withdrawn && post.text.notes.length > 0,
      unlisted: post.withdrawn || post.state !== "out",
    },
    ctx,
  );
  // Fields by name instead of a spread frame: V8 would give each page's object a hidden class of its own.
  const { head, site } = frame;
  return {
    kind,
    head,
    site,
    words,
    title: post.title,
    subtitle: post.subtitle,
    lang: post.lang,
    author: authorView(post.author),
    date: dateView(post.date, words),
    updated: dateView(post.updated, words),
    readingTime: post.withdrawn ? "" : words.readingTime(post.text.length),
    cover: post.withdrawn ? null : pictureView(post.cover, "cover", ctx),
    marks: marksOf(post, words),
    withdrawn: post.withdrawn,
    text: textView(post.text, pageTextOptions(ctx, words, post.cover)),
    tags: tagLinks(post, ctx),
    edit: editOf(post, ctx),
    citedBy: citedByView(post, ctx, words),
    episode,
    extra: post.extra,
  };
}

function episodePart(post: Post, series: Series, ctx: RenderContext, words: Words): EpisodePart {
  const at = indexOf(post, ctx);
  const { previous, next } = neighboursOf(series, at);
  const before = earlier(series, at, series.previous);
  const isTruncated = before[0] !== series.episodes[0];
  return {
    series: { href: ctx.href(series.address), title: series.title },
    kind: episodeKind(post),
    label: labelOf(post, series, words),
    place: positionLabel(post, series, words),
    number: post.number,
    previous: previous && cardOf(previous, ctx, words),
    next: next && cardOf(next, ctx, words),
    upcoming: next === null && post.state === "out" ? upcomingView(series, words) : null,
    start: firstOf(series) === post ? null : startOf(series, ctx, words),
    bookmark: bookmarkOf(post, series, ctx, words),
    earlier:
      before.length === 0
        ? null
        : {
            heading: words.earlier(series.title),
            cards: before.map((each) => cardOf(each, ctx, words)),
            more: isTruncated ? { href: ctx.href(series.address), label: words.wholeList } : null,
          },
  };
}

/** URL of the source file, for corrections. Null for a withdrawn post: its source may still hold the text. */
function editOf({ source, withdrawn }: Post, { column }: RenderContext): string | null {
  const { edit } = column.site;
  if (withdrawn || edit === null) return null;
  return edit.replaceAll("{path}", source.split("/").map(encodeURIComponent).join("/"));
}

/**
 * Bookmark data for the script `bookmark.js`; null for a notice or a withdrawn post, which hold nothing to read on in.
 */
function bookmarkOf(post: Post, series: Series, ctx: RenderContext, words: Words): Bookmark | null {
  if (post.withdrawn || post.kind === "notice") return null;
  const home = ctx.href(series.address);
  return {
    series: home,
    title: series.title,
    episode: ctx.href(post.address).slice(home.length),
    label: labelOf(post, series, words),
  };
}

/** https://ogp.me/#type_article */
function articleMeta(post: Post): [string, string][] {
  if (post.date === null) return [];
  const meta: [string, string][] = [["article:published_time", post.date.iso]];
  if (post.updated) meta.push(["article:modified_time", post.updated.iso]);
  if (post.author) meta.push(["article:author", post.author.url ?? post.author.name]);
  return [...meta, ...post.tags.map((tag): [string, string] => ["article:tag", tag])];
}

/**
 * Index of an episode in its series, from 0, in reading order. Memoized: a search for each would grow quadratically.
 */
export function indexOf(post: Post, ctx: RenderContext): number {
  return ctx.once(episodeIndexes).get(post) ?? -1;
}

function episodeIndexes({ column }: RenderContext): ReadonlyMap<Post, number> {
  return new Map(
    column.series.flatMap(({ episodes }) => episodes.map((episode, at) => [episode, at] as const)),
  );
}
