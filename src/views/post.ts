import { around, earlier } from "../column/neighbours.ts";
import { findTag, type Tag } from "../column/tags.ts";
import type { Post, Series } from "../model.ts";
import type { Words } from "../words/words.ts";
import {
  authorView,
  cardOf,
  dateView,
  firstOf,
  labelOf,
  marksOf,
  pictureView,
  placeOf,
  startOf,
  titled,
} from "./cards.ts";
import { citedByView } from "./cited-by.ts";
import { frameOf } from "./frame.ts";
import { postJsonLd } from "./json-ld.ts";
import { type Maker, pageSpelling } from "./maker.ts";
import { textView } from "./text.ts";
import { upcomingView } from "./upcoming.ts";
import type { Bookmark, EpisodePart, PostView } from "./views.ts";

/** An episode, a special, a notice, a post in no series, or a page. */
export function postView(post: Post, maker: Maker): PostView {
  const series = maker.seriesOf(post);
  const words = maker.speech(post.lang);
  const episode = series && episodePart(post, series, maker, words);
  const kind = post.kind === "post" || post.kind === "page" ? post.kind : "episode";
  const frame = frameOf(
    {
      kind,
      lang: post.lang,
      address: post.address,
      title: titled(episode?.label ?? "", post.title),
      description: post.withdrawn ? words.withdrawn : post.description,
      series,
      picture: post.cover,
      meta: articleMeta(post),
      jsonLd: postJsonLd(post, series, post.cover, maker),
      previous: episode?.previous?.href ?? null,
      next: episode?.next?.href ?? null,
      hosts: post.withdrawn ? [] : post.text.hosts,
      notes: !post.withdrawn && post.text.notes.length > 0,
      unlisted: post.withdrawn || post.state !== "out",
    },
    maker,
  );
  // Each by name: with the frame spread into it, every page's object would get a shape of its own from V8.
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
    cover: post.withdrawn ? null : pictureView(post.cover, maker),
    marks: marksOf(post, words),
    withdrawn: post.withdrawn,
    text: textView(post.text, pageSpelling(maker, words)),
    tags: tagsOf(post, maker).map(({ label, address }) => ({ href: maker.href(address), label })),
    edit: editOf(post, maker),
    citedBy: citedByView(post, maker, words),
    episode,
    extra: post.extra,
  };
}

/** Each once, however often the author spells it. */
export function tagsOf(post: Post, maker: Maker): readonly Tag[] {
  const tags = new Set<Tag>();
  for (const label of post.tags) {
    const tag = findTag(maker.tags, label);
    if (tag) tags.add(tag);
  }
  return [...tags];
}

function episodePart(post: Post, series: Series, maker: Maker, words: Words): EpisodePart {
  const { previous, next } = around(series, post);
  const before = earlier(series, post, series.previous);
  const cut = before[0] !== undefined && before[0] !== series.episodes[0];
  return {
    series: { href: maker.href(series.address), title: series.title },
    label: labelOf(post, series, words),
    place: placeOf(post, series, words),
    number: post.number,
    previous: previous && cardOf(previous, maker, words),
    next: next && cardOf(next, maker, words),
    upcoming: next === null && post.state === "out" ? upcomingView(series, words) : null,
    start: firstOf(series) === post ? null : startOf(series, maker, words),
    bookmark: bookmarkOf(post, series, maker, words),
    earlier:
      before.length === 0
        ? null
        : {
            heading: words.earlier(series.title),
            cards: before.map((each) => cardOf(each, maker, words)),
            more: cut ? { href: maker.href(series.address), label: words.wholeList } : null,
          },
  };
}

/** Where its source can be corrected; what was withdrawn may still be read there. */
function editOf({ source, withdrawn }: Post, { column }: Maker): string | null {
  const { edit } = column.site;
  if (withdrawn || edit === null) return null;
  return edit.replaceAll("{path}", source.split("/").map(encodeURIComponent).join("/"));
}

/** A notice is nothing to come back to. */
function bookmarkOf(post: Post, series: Series, maker: Maker, words: Words): Bookmark | null {
  if (post.withdrawn || post.kind === "notice") return null;
  const home = maker.href(series.address);
  return {
    series: home,
    episode: maker.href(post.address).slice(home.length),
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
