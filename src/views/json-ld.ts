import { span } from "../column/neighbours.ts";
import { type Html, jsonScript } from "../html.ts";
import type { Author, Picture, Post, Series } from "../model.ts";
import type { Maker } from "./maker.ts";

// https://schema.org/BlogPosting, /CreativeWorkSeries, /WebSite. Undefined fields are left out by JSON.

export function postJsonLd(post: Post, series: Series | null, picture: Picture | null, maker: Maker): Html {
  return jsonLd({
    "@type": "BlogPosting",
    "@id": post.id,
    url: maker.absolute(post.address),
    mainEntityOfPage: maker.absolute(post.address),
    headline: post.title,
    alternativeHeadline: post.subtitle ?? undefined,
    description: post.description || undefined,
    inLanguage: post.lang,
    datePublished: post.date?.iso,
    dateModified: (post.updated ?? post.date)?.iso,
    author: post.author ? person(post.author) : undefined,
    keywords: post.tags.length > 0 ? post.tags : undefined,
    image: picture ? maker.absolute(picture.address) : undefined,
    license: maker.column.site.license ?? undefined,
    position: post.number ?? undefined,
    isPartOf: series ? wholeOf(post, series, maker) : undefined,
  });
}

export function seriesJsonLd(series: Series, maker: Maker): Html {
  const { first, last } = span(series.episodes);
  return jsonLd({
    ...seriesReference(series, maker),
    description: series.description || undefined,
    inLanguage: series.lang,
    author: series.author ? person(series.author) : undefined,
    startDate: first?.date?.iso,
    endDate: series.status === "complete" ? last?.date?.iso : undefined,
    keywords: series.tags.length > 0 ? series.tags : undefined,
    image: series.cover ? maker.absolute(series.cover.address) : undefined,
  });
}

export function siteJsonLd(maker: Maker): Html {
  const { site } = maker.column;
  return jsonLd({
    "@type": "WebSite",
    url: maker.absolute("/"),
    name: site.title,
    description: site.description || undefined,
    inLanguage: site.lang,
    author: site.author ? person(site.author) : undefined,
  });
}

/** What a position counts in: the series; where seasons number anew, the season. https://schema.org/CreativeWorkSeason */
function wholeOf(post: Post, series: Series, maker: Maker) {
  const whole = seriesReference(series, maker);
  if (series.numbering !== "season" || post.season === null) return whole;
  return {
    "@type": "CreativeWorkSeason",
    seasonNumber: post.season,
    name: series.seasons.find(({ number }) => number === post.season)?.title ?? undefined,
    partOfSeries: whole,
  };
}

function seriesReference(series: Series, maker: Maker) {
  return {
    "@type": "CreativeWorkSeries",
    "@id": series.id,
    name: series.title,
    url: maker.absolute(series.address),
  };
}

function person({ name, url }: Author) {
  return { "@type": "Person", name, url: url ?? undefined };
}

function jsonLd(data: Record<string, unknown>): Html {
  return jsonScript("application/ld+json", { "@context": "https://schema.org", ...data });
}
