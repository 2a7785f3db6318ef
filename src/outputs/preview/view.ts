import { html } from "../../core/html.ts";
import type { Post, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Head } from "../theme/views/frame.ts";
import type { EpisodePart, PostView } from "../theme/views/post.ts";
import {
  authorView,
  dateView,
  episodeKind,
  labelledTitle,
  labelOf,
  pictureView,
  positionLabel,
} from "../views/cards.ts";
import { frameOf } from "../views/frame.ts";
import { NO_REFERRER } from "../views/referrer.ts";
import { tagLinks } from "../views/tags-of.ts";
import { pageTextOptions, textView } from "../views/text.ts";

/**
 * View of a post at its unlisted address: the text as it will be, and nothing that passes the address on or says what
 * is not out. No neighbours, since it has none yet; no bookmark, no link to its source, no data for search engines.
 */
export function previewView(post: Post, ctx: RenderContext): PostView {
  const series = ctx.seriesOf(post);
  const words = ctx.wordsIn(post.lang);
  const episode = series && episodePart(post, series, ctx, words);
  const kind = post.kind === "post" || post.kind === "page" ? post.kind : "episode";
  const { head, site } = frameOf(
    {
      kind,
      lang: post.lang,
      address: null,
      title: labelledTitle(episode?.label ?? "", post.title),
      description: "",
      series,
      hosts: post.text.hosts,
      pictured: [post, post.text],
      notes: post.text.notes.length > 0,
      unlisted: true,
    },
    ctx,
  );
  return {
    kind,
    head: unlistedHead(head),
    site,
    words,
    title: post.title,
    subtitle: post.subtitle,
    lang: post.lang,
    author: authorView(post.author),
    date: dateView(post.date, words),
    updated: dateView(post.updated, words),
    readingTime: post.withdrawn ? "" : words.readingTime(post.text.length),
    cover: pictureView(post.cover, "cover", ctx),
    marks: [words.preview],
    withdrawn: post.withdrawn,
    text: textView(post.text, pageTextOptions(ctx, words, post.cover)),
    tags: tagLinks(post, ctx),
    edit: null,
    citedBy: null,
    episode,
    extra: post.extra,
  };
}

/** The referrer policy stands with the other, which every layout prints, also those of authors. */
function unlistedHead(head: Head): Head {
  const policy = head.policy === null ? NO_REFERRER : html`${head.policy}\n${NO_REFERRER}`;
  return { ...head, policy, meta: [], card: null };
}

function episodePart(post: Post, series: Series, ctx: RenderContext, words: Words): EpisodePart {
  return {
    series: { href: ctx.href(series.address), title: series.title },
    kind: episodeKind(post),
    label: labelOf(post, series, words),
    place: positionLabel(post, series, words),
    number: post.number,
    previous: null,
    next: null,
    upcoming: null,
    start: null,
    bookmark: null,
    earlier: null,
  };
}
