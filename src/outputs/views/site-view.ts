import type { Words } from "../../core/words/words.ts";
import type { RenderContext } from "../output.ts";
import type { SiteView } from "../theme/views/frame.ts";
import { authorView, feedOf } from "./cards.ts";
import { licenseUrl } from "./license.ts";
import { resolveNavigation } from "./navigation.ts";

/** The site as a page shows it: the same on all pages of a language, but for the link to the page itself. */
export function siteView(address: string | null, ctx: RenderContext, words: Words): SiteView {
  const byWords = ctx.once(siteCache);
  const site = byWords.get(words) ?? makeSite(ctx, words);
  byWords.set(words, site);
  const { links } = ctx.once(resolveNavigation);
  if (address === null || !links.some((link) => link.address === address)) return site;
  const navigation = site.navigation.map((item, at) => ({
    ...item,
    current: links[at]?.address === address,
  }));
  return { ...site, navigation };
}

function siteCache(): Map<Words, SiteView> {
  return new Map();
}

function makeSite(ctx: RenderContext, words: Words): SiteView {
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
      return { href: link.href, label: text, lang, current: false };
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
