import { span } from "../../column/neighbours.ts";
import { type Html, jsonScript } from "../../core/html.ts";
import type { Author, Picture, Post, Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";

// JSON-LD: https://schema.org/BlogPosting, /CreativeWorkSeries, /WebSite. `JSON.stringify` leaves out undefined fields.

export function postJsonLd(
  post: Post,
  series: Series | null,
  picture: Picture | null,
  ctx: RenderContext,
): Html {
  return jsonLd({
    "@type": "BlogPosting",
    "@id": post.id,
    url: ctx.absolute(post.address),
    mainEntityOfPage: ctx.absolute(post.address),
    headline: post.title,
    alternativeHeadline: post.subtitle ?? undefined,
    description: post.description || undefined,
    inLanguage: post.lang,
    datePublished: post.date?.iso,
    dateModified: (post.updated ?? post.date)?.iso,
    author: post.author ? person(post.author) : undefined,
    keywords: post.tags.length > 0 ? post.tags : undefined,
    image: picture ? ctx.absolute(picture.address) : undefined,
    license: ctx.column.site.license ?? undefined,
    position: post.number ?? undefined,
    isPartOf: series ? isPartOf(post, series, ctx) : undefined,
  });
}

export function seriesJsonLd(series: Series, ctx: RenderContext): Html {
  const { first, last } = span(series.episodes);
  return jsonLd({
    ...seriesReference(series, ctx),
    description: series.description || undefined,
    inLanguage: series.lang,
    author: series.author ? person(series.author) : undefined,
    startDate: first?.date?.iso,
    endDate: series.status === "complete" ? last?.date?.iso : undefined,
    keywords: series.tags.length > 0 ? series.tags : undefined,
    image: series.cover ? ctx.absolute(series.cover.address) : undefined,
  });
}

export function siteJsonLd(ctx: RenderContext): Html {
  const { site } = ctx.column;
  return jsonLd({
    "@type": "WebSite",
    url: ctx.absolute("/"),
    name: site.title,
    description: site.description || undefined,
    inLanguage: site.lang,
    author: site.author ? person(site.author) : undefined,
  });
}

/**
 * `isPartOf`, in which `position` counts: the series, or the season where numbers restart.
 * https://schema.org/CreativeWorkSeason
 */
function isPartOf(post: Post, series: Series, ctx: RenderContext) {
  const reference = seriesReference(series, ctx);
  if (series.numbering !== "season" || post.season === null) return reference;
  return {
    "@type": "CreativeWorkSeason",
    seasonNumber: post.season,
    name: series.seasons.find(({ number }) => number === post.season)?.title ?? undefined,
    partOfSeries: reference,
  };
}

function seriesReference(series: Series, ctx: RenderContext) {
  return {
    "@type": "CreativeWorkSeries",
    "@id": series.id,
    name: series.title,
    url: ctx.absolute(series.address),
  };
}

function person({ name, url }: Author) {
  return { "@type": "Person", name, url: url ?? undefined };
}

function jsonLd(data: Record<string, unknown>): Html {
  return jsonScript("application/ld+json", { "@context": "https://schema.org", ...data });
}
