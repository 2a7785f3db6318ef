import { span } from "../../column/neighbours.ts";
import { type Html, jsonScript } from "../../core/html.ts";
import type { Author, Post, Series } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { singleCover } from "../pictures/shown.ts";
import { licenseUrl } from "./license.ts";

// JSON-LD: https://schema.org/BlogPosting, /CreativeWorkSeries, /WebSite. `JSON.stringify` leaves out undefined fields.

export function postJsonLd(post: Post, series: Series | null, ctx: RenderContext): Html {
  const url = ctx.absolute(post.address);
  const work = {
    "@type": typeOf(post),
    "@id": post.id,
    url,
    mainEntityOfPage: url,
    headline: post.title,
    alternativeHeadline: post.subtitle ?? undefined,
    description: post.description || undefined,
    inLanguage: post.lang,
    datePublished: post.date?.iso,
    dateModified: (post.updated ?? post.date)?.iso,
    author: post.author ? person(post.author) : undefined,
    keywords: post.tags.length > 0 ? post.tags : undefined,
    image: post.cover && !post.withdrawn ? ctx.absolute(singleCover(post.cover, ctx).address) : undefined,
    license: license(ctx),
    position: post.number ?? undefined,
    isPartOf: series ? isPartOf(post, series, ctx) : undefined,
  };
  return jsonLd(work, breadcrumbs(series ? [series, post] : [post], ctx));
}

export function seriesJsonLd(series: Series, ctx: RenderContext): Html {
  const { first, last } = span(series.episodes);
  const work = {
    ...seriesReference(series, ctx),
    description: series.description || undefined,
    inLanguage: series.lang,
    author: series.author ? person(series.author) : undefined,
    startDate: first?.date?.iso,
    endDate: series.status === "complete" ? last?.date?.iso : undefined,
    keywords: series.tags.length > 0 ? series.tags : undefined,
    image: series.cover ? ctx.absolute(singleCover(series.cover, ctx).address) : undefined,
    license: license(ctx),
  };
  return jsonLd(work, breadcrumbs([series], ctx));
}

/** Where a page of a list stands, from below the home page to itself. */
export function listJsonLd(path: readonly Crumb[], ctx: RenderContext): Html {
  return jsonLd(breadcrumbs(path, ctx));
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
    license: license(ctx),
  });
}

/** Addresses by which a page about the site is known, https://schema.org/AboutPage. */
const ABOUT: readonly string[] = ["/about/", "/소개/"];

function typeOf({ kind, address }: Post): "BlogPosting" | "AboutPage" | "WebPage" {
  if (kind !== "page") return "BlogPosting";
  return ABOUT.includes(address) ? "AboutPage" : "WebPage";
}

type Crumb = Pick<Post | Series, "title" | "address">;

/** Where a page stands below the home page. The last item is the page itself, which needs no address. */
function breadcrumbs(path: readonly Crumb[], ctx: RenderContext) {
  const items = [{ title: ctx.column.site.title, address: "/" }, ...path];
  return {
    "@type": "BreadcrumbList",
    itemListElement: items.map(({ title, address }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: title,
      item: i < items.length - 1 ? { "@id": ctx.absolute(address) } : undefined,
    })),
  };
}

/** `license` takes a URL or a work, and no text. */
function license({ column }: RenderContext) {
  const { license } = column.site;
  return license === null ? undefined : (licenseUrl(license) ?? { "@type": "CreativeWork", name: license });
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

function jsonLd(...items: readonly [Record<string, unknown>, ...Record<string, unknown>[]]): Html {
  const [only, ...others] = items;
  const data = others.length === 0 ? only : { "@graph": items };
  return jsonScript("application/ld+json", { "@context": "https://schema.org", ...data });
}
