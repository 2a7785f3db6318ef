import { directionOf } from "../../core/direction.ts";
import type { Picture, Series, Text } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { Frame, Head, PageKind } from "../theme/views/frame.ts";
import { FORMAT_NAMES } from "./cards.ts";
import { pageAssets } from "./page-assets.ts";
import { policyTag } from "./policy.ts";
import { shareCards } from "./share-cards.ts";
import { cardFor, pictureMeta, sharePicture } from "./share-picture.ts";
import { siteView } from "./site-view.ts";
import { themeColor } from "./theme-color.ts";

/** Metadata of one page; everything else that its `<head>` needs is the same for all pages. */
export interface PageMeta {
  readonly kind: PageKind;
  readonly lang: string;
  /** Null for a page without a canonical address (404). */
  readonly address: string | null;
  /** Without the site's name; null on the home page. */
  readonly title: string | null;
  readonly description: string;
  readonly series?: Series | null;
  /** Its own picture, for links that are shared; else its card, else the cover of its series, else the site's card. */
  readonly picture?: Picture | null;
  readonly meta?: readonly (readonly [property: string, content: string])[];
  readonly jsonLd?: Head["jsonLd"];
  readonly previous?: string | null;
  readonly next?: string | null;
  /** Other hosts whose pictures it shows, for `img-src` of the CSP. */
  readonly hosts?: readonly string[];
  /** What of it may have pictures. */
  readonly pictured?: readonly (Pictured | null)[];
  /** Whether it has a list of notes. */
  readonly notes?: boolean;
  /** `noindex` for this page alone. */
  readonly unlisted?: boolean;
}

export function frameOf<Kind extends PageKind>(
  page: PageMeta & { kind: Kind },
  ctx: RenderContext,
): Frame & { kind: Kind } {
  const words = ctx.wordsIn(page.lang);
  return { kind: page.kind, head: headOf(page, ctx, words), site: siteView(page.address, ctx, words), words };
}

function headOf(page: PageMeta, ctx: RenderContext, words: Words): Head {
  const { site } = ctx.column;
  const { address, series = null } = page;
  const { byPage } = ctx.once(shareCards);
  const card = address === null ? undefined : byPage.get(address);
  const picture = sharePicture(page.picture, card, series?.cover, byPage.get("/"));
  const canonical = address === null ? null : ctx.absolute(address);
  const inSeries = series && page.kind !== "series" ? [page.title, series.title] : [page.title, site.title];
  const meta: [string, string][] = [
    ["og:type", page.kind === "episode" || page.kind === "post" ? "article" : "website"],
    ["og:site_name", site.title],
    ["og:title", page.title ?? site.title],
    ["og:locale", words.locale],
  ];
  if (page.description) meta.push(["og:description", page.description]);
  if (canonical !== null) meta.push(["og:url", canonical]);
  meta.push(...pictureMeta(picture, ctx));
  meta.push(...(page.meta ?? []).map(([property, content]): [string, string] => [property, content]));
  const own = series?.address ?? (page.kind === "tag" ? address : null);
  const feeds = [...(own === null ? [] : ctx.feedsAt(own)), ...ctx.feedsAt("/")];
  const holds = { notes: page.notes ?? false, pictures: page.pictured?.some(hasPictures) ?? false };
  const { icon, stylesheets, scripts } = pageAssets(page.kind, holds, ctx, words);
  return {
    lang: page.lang,
    dir: directionOf(page.lang),
    title: page.title === null ? site.title : inSeries.join(" — "),
    policy: policyTag(ctx, page.hosts ?? []),
    description: page.description,
    canonical,
    robots: ctx.unlisted || page.unlisted ? "noindex" : null,
    meta: meta.map(([property, content]) => ({ property, content })),
    card: cardFor(picture),
    feeds: feeds.map((feed) => ({
      href: ctx.href(feed.address),
      title: site.feeds.formats.length > 1 ? `${feed.title} (${FORMAT_NAMES[feed.format]})` : feed.title,
      type: feed.type,
    })),
    previous: page.previous ?? null,
    next: page.next ?? null,
    jsonLd: page.jsonLd ?? null,
    icon,
    themeColor: ctx.once(themeColor),
    stylesheets,
    scripts,
  };
}

/** A text, or what has a cover. */
type Pictured = Text | Pick<Series, "cover">;

/** A text shows pictures from other hosts too, and drawings, which are among its files. */
function hasPictures(shown: Pictured | null): boolean {
  if (shown === null) return false;
  if ("cover" in shown) return shown.cover !== null;
  return [shown.pictures, shown.files, shown.hosts].some((all) => all.length > 0);
}
