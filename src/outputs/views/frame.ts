import { directionOf } from "../../core/direction.ts";
import type { FontName, Picture, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { type Asset, type AssetUse, assetAddress, type LinkedAsset } from "../asset-bundle.ts";
import { FACES } from "../font-faces.ts";
import { FONT_SHEET } from "../font-files.ts";
import type { RenderContext } from "../output.ts";
import type { Frame, Head, PageKind, ScriptView, SiteView } from "../theme/views/frame.ts";
import { authorView, FORMAT_NAMES, feedOf } from "./cards.ts";
import { licenseUrl } from "./license.ts";
import { resolveNavigation } from "./navigation.ts";
import { policyTag } from "./policy.ts";
import { cardFor, pictureMeta, sharePicture } from "./share-picture.ts";

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
  /** Its own picture, for links that are shared; else the cover of its series. */
  readonly picture?: Picture | null;
  readonly meta?: readonly (readonly [property: string, content: string])[];
  readonly jsonLd?: Head["jsonLd"];
  readonly previous?: string | null;
  readonly next?: string | null;
  /** Other hosts whose pictures it shows, for `img-src` of the CSP. */
  readonly hosts?: readonly string[];
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
  return { kind: page.kind, head: headOf(page, ctx, words), site: siteView(page, ctx, words), words };
}

function headOf(page: PageMeta, ctx: RenderContext, words: Words): Head {
  const { site } = ctx.column;
  const { address, series = null } = page;
  const picture = sharePicture(page.picture, series?.cover);
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
    icon: assetsOf("icon", page, ctx)[0]?.href ?? null,
    stylesheets: [...assetsOf("stylesheet", page, ctx).map(({ href }) => href), ...fontSheets(ctx)],
    scripts: assetsOf("script", page, ctx).map((script) => scriptView(script, page, words, site.font)),
  };
}

/** Pages that load `lists.css`. */
const LISTS: readonly PageKind[] = ["home", "series", "archive", "tag", "feeds", "notFound"];
/** Pages that load `article.js`. */
const POSTS: readonly PageKind[] = ["episode", "post", "page"];
/** Pages that load `resume.js`; and of these, the ones where it changes what is above the fold. */
const RESUMING: readonly PageKind[] = ["home", "series", "archive"];
const ABOVE_THE_FOLD: readonly PageKind[] = ["home", "series"];
/** It decides colours and sizes. */
const SETTINGS = "settings.js";

function assetsOf(
  kind: LinkedAsset["kind"],
  page: PageMeta,
  { assets, column }: RenderContext,
): RenderContext["assets"] {
  const uses: Readonly<Record<AssetUse, boolean>> = {
    all: true,
    lists: LISTS.includes(page.kind),
    posts: POSTS.includes(page.kind),
    notes: page.notes ?? false,
    // Other lists stand beside the introduction on a home page, where others have a margin.
    sidenotes: (page.notes ?? false) && page.kind !== "home",
    bookmark: page.kind === "episode",
    resume: column.series.length > 0 && RESUMING.includes(page.kind),
    series: page.kind === "series",
    subscribing: page.kind === "feeds",
    week: page.kind === "home" && column.week.length > 0,
    feed: false,
  };
  return assets.filter((each) => each.kind === kind && uses[each.use]);
}

/** At an address without a version, so that a new character in one post changes no other page. */
function fontSheets({ column, href }: RenderContext): string[] {
  return column.site.font === null ? [] : [href(assetAddress(FONT_SHEET))];
}

function scriptView(
  { href, name, use }: LinkedAsset & Pick<Asset, "name" | "use">,
  { kind }: PageMeta,
  words: Words,
  font: FontName | null,
): ScriptView {
  if (name === SETTINGS) return { src: href, runs: "parsing", words: settingsWords(words, font) };
  if (use !== "resume") return { src: href, runs: "later", words: null };
  const runs = ABOVE_THE_FOLD.includes(kind) ? "painting" : "later";
  return { src: href, runs, words: resumeWords(words) };
}

/**
 * For `settings.js`: each choice as its name, then its values. Faces are a choice where a serif is sent along: without,
 * nobody knows which of the two a reader's device has.
 */
function settingsWords({ settings }: Words, font: FontName | null): string {
  const { name, sign, size, theme, face, forget, forgotten } = settings;
  const hasChoice = font !== null && FACES[font].kind === "serif";
  return JSON.stringify({
    settings: name,
    sign,
    size: [size.name, size.normal, size.large, size.larger],
    theme: [theme.name, theme.automatic, theme.light, theme.dark],
    face: hasChoice ? [face.name, face.serif, face.gothic] : undefined,
    forget,
    forgotten,
  });
}

/** For `resume.js`, with "{}" in place of the label of an episode, and of a number. */
function resumeWords({ readOn, resume, newSince, read, begun }: Words): string {
  return JSON.stringify({ resume: readOn, button: resume("{}"), ...newSince, read, begun });
}

function siteView({ address }: PageMeta, ctx: RenderContext, words: Words): SiteView {
  const { site } = ctx.column;
  return {
    title: site.title,
    href: ctx.href("/"),
    lang: site.lang,
    description: site.description,
    epigraph: site.epigraph,
    author: authorView(site.author),
    navigation: ctx.once(resolveNavigation).links.map((link) => {
      const { text, lang } = link.label(words);
      return {
        href: link.href,
        label: text,
        lang,
        current: link.address !== null && link.address === address,
      };
    }),
    social: site.social.map((href) => ({ href, label: labelOfProfile(href) })),
    license: site.license === null ? null : licenseView(site.license),
    feed: feedOf(null, ctx),
    subscribe: ctx.href("/feeds/"),
    extra: site.extra,
  };
}

/** "https://mastodon.social/@someone" is "mastodon.social/@someone". */
function labelOfProfile(href: string): string {
  return href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, "").replace(/\/$/, "");
}

function licenseView(license: string): { text: string; href: string | null } {
  const href = licenseUrl(license);
  return { text: href === license ? labelOfProfile(license) : license, href };
}
