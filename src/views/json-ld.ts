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
    isPartOf: series ? seriesReference(series, maker) : undefined,
  });
}

export function seriesJsonLd(series: Series, maker: Maker): Html {
  const first = series.episodes[0]?.date;
  const last = series.status === "complete" ? series.episodes.at(-1)?.date : undefined;
  return jsonLd({
    ...seriesReference(series, maker),
    description: series.description || undefined,
    inLanguage: series.lang,
    author: series.author ? person(series.author) : undefined,
    startDate: first?.iso,
    endDate: last?.iso,
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
