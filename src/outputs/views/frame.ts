import type { Picture, Series } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import type { Asset, AssetUse, LinkedAsset } from "../asset-bundle.ts";
import type { NavigationEntry, RenderContext } from "../output.ts";
import type { Frame, Head, PageKind, ScriptView, SiteView } from "../theme/views.ts";
import { authorView, FORMAT_NAMES, feedOf } from "./cards.ts";
import { policyTag } from "./policy.ts";

/** What one page says of itself; everything else that its head needs is the same for all. */
export interface About {
  readonly kind: PageKind;
  readonly lang: string;
  /** Null for a page that has no address of its own (404). */
  readonly address: string | null;
  /** Without the site's name; null on the home page. */
  readonly title: string | null;
  readonly description: string;
  readonly series?: Series | null;
  readonly picture?: Picture | null;
  readonly meta?: readonly (readonly [property: string, content: string])[];
  readonly jsonLd?: Head["jsonLd"];
  readonly previous?: string | null;
  readonly next?: string | null;
  /** From which other hosts it shows pictures. */
  readonly hosts?: readonly string[];
  /** Whether a list of notes stands on it. */
  readonly notes?: boolean;
  /** Keeps one page from search engines. */
  readonly unlisted?: boolean;
}

export function frameOf<Kind extends PageKind>(
  about: About & { kind: Kind },
  ctx: RenderContext,
): Frame & { kind: Kind } {
  const words = ctx.wordsIn(about.lang);
  return { kind: about.kind, head: headOf(about, ctx, words), site: siteView(about, ctx, words), words };
}

function headOf(about: About, ctx: RenderContext, words: Words): Head {
  const { site } = ctx.column;
  const { address, picture = null, series = null } = about;
  const canonical = address === null ? null : ctx.absolute(address);
  const inSeries =
    series && about.kind !== "series" ? [about.title, series.title] : [about.title, site.title];
  const meta: [string, string][] = [
    ["og:type", about.kind === "episode" || about.kind === "post" ? "article" : "website"],
    ["og:site_name", site.title],
    ["og:title", about.title ?? site.title],
    ["og:locale", words.locale],
  ];
  if (about.description) meta.push(["og:description", about.description]);
  if (canonical !== null) meta.push(["og:url", canonical]);
  if (picture) {
    meta.push(["og:image", ctx.absolute(picture.address)]);
    if (picture.width && picture.height) {
      meta.push(["og:image:width", String(picture.width)], ["og:image:height", String(picture.height)]);
    }
    if (picture.alt) meta.push(["og:image:alt", picture.alt]);
  }
  meta.push(...(about.meta ?? []).map(([property, content]): [string, string] => [property, content]));
  meta.push(["twitter:card", picture ? "summary_large_image" : "summary"]);
  const own = series?.address ?? (about.kind === "tag" ? address : null);
  const feeds = [...(own === null ? [] : ctx.feedsAt(own)), ...ctx.feedsAt("/")];
  return {
    lang: about.lang,
    title: about.title === null ? site.title : inSeries.join(" — "),
    policy: policyTag(ctx, about.hosts ?? []),
    description: about.description,
    canonical,
    robots: ctx.unlisted || about.unlisted ? "noindex" : null,
    meta: meta.map(([property, content]) => ({ property, content })),
    feeds: feeds.map((feed) => ({
      href: ctx.href(feed.address),
      title: site.feeds.formats.length > 1 ? `${feed.title} (${FORMAT_NAMES[feed.format]})` : feed.title,
      type: feed.type,
    })),
    previous: about.previous ?? null,
    next: about.next ?? null,
    jsonLd: about.jsonLd ?? null,
    icon: assetsOf("icon", about, ctx)[0]?.href ?? null,
    stylesheets: assetsOf("stylesheet", about, ctx).map(({ href }) => href),
    scripts: assetsOf("script", about, ctx).map((script) => scriptView(script, about, words)),
  };
}

/** Pages that lead through a series, and of these, those whose first sight the reader's own bookmark changes. */
const READING: readonly PageKind[] = ["home", "series", "archive", "episode"];
const RESUMING: readonly PageKind[] = ["home", "series"];

function assetsOf(
  kind: LinkedAsset["kind"],
  about: About,
  { assets, column }: RenderContext,
): RenderContext["assets"] {
  const uses: Readonly<Record<AssetUse, boolean>> = {
    all: true,
    notes: about.notes ?? false,
    reading: column.series.length > 0 && READING.includes(about.kind),
    subscribing: about.kind === "feeds",
    feed: false,
  };
  return assets.filter((each) => each.kind === kind && uses[each.use]);
}

function scriptView(
  { href, use }: LinkedAsset & Pick<Asset, "use">,
  { kind }: About,
  words: Words,
): ScriptView {
  const { restart, read, begun } = words;
  return {
    src: href,
    early: use === "reading" && RESUMING.includes(kind),
    words: use === "reading" ? { resume: words.resume("{}"), restart, read, begun } : null,
  };
}

function siteView({ address }: About, ctx: RenderContext, words: Words): SiteView {
  const { site } = ctx.column;
  return {
    title: site.title,
    href: ctx.href("/"),
    lang: site.lang,
    description: site.description,
    epigraph: site.epigraph,
    author: authorView(site.author),
    navigation: ctx.once(navigationOf).map((entry) => {
      const { text, lang } = entry.label(words);
      return { href: ctx.href(entry.address), label: text, lang, current: entry.address === address };
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

/** "CC BY 4.0" is words; an address is a link; Creative Commons' short names are both. */
function licenseView(license: string): { text: string; href: string | null } {
  if (/^https?:\/\//.test(license)) return { text: labelOfProfile(license), href: license };
  const commons = /^CC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)$/i.exec(license);
  if (!commons) return { text: license, href: null };
  const [, terms = "", version = ""] = commons;
  return { text: license, href: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/` };
}

/** What each module offers, in the order of the modules. */
function navigationOf(ctx: RenderContext): readonly NavigationEntry[] {
  return ctx.modules.flatMap((module) => module.navigation?.(ctx) ?? []);
}
