import { type Html, httpEquiv } from "../../core/html.ts";
import type { Site } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";

type Rule = readonly [directive: string, sources: readonly string[]];

const SELF = ["'self'"];
const NONE = ["'none'"];

/**
 * CSP directives for what stock pages load, and nothing else (https://www.w3.org/TR/CSP3/). `connect-src` is for
 * `resume.js`, which fetches the list of a series, and for the development server's client, so that its pages have the
 * very policy to be published.
 */
const STOCK_RULES: readonly Rule[] = [
  ["default-src", NONE],
  ["script-src", SELF],
  ["style-src", SELF],
  ["img-src", SELF],
  ["font-src", SELF],
  ["media-src", SELF],
  ["connect-src", SELF],
  ["base-uri", NONE],
  ["form-action", NONE],
];

/**
 * CSP sources for posts with any HTML, none of which runs a script on the page: pictures, video, embeds, `style`
 * attributes.
 */
const HTML_SOURCES: Site["csp"] = {
  "img-src": ["https:"],
  "media-src": ["https:"],
  "frame-src": ["https:"],
  "style-src-attr": ["'unsafe-inline'"],
};

/** Limit for the list of picture hosts: web hosts ignore a line of `_headers` beyond 2,000 characters. */
const MAX_CHARACTERS = 1000;

/**
 * The CSP of a page, for its `<head>`; null with `csp: false`.
 *
 * @param hosts other hosts whose pictures the page shows
 */
export function pagePolicy(site: Site, hosts: readonly string[]): string | null {
  return policy(STOCK_RULES, site, hosts);
}

/** The CSP of a page as a `<meta>` element; null with `csp: false`. */
export function policyTag(ctx: RenderContext, hosts: readonly string[]): Html | null {
  return hosts.length > 0 ? tagOf(pagePolicy(ctx.column.site, hosts)) : ctx.once(commonTag);
}

/** The tag of pages without pictures from other hosts, which is the same for all of them. */
function commonTag({ column }: RenderContext): Html | null {
  return tagOf(pagePolicy(column.site, []));
}

function tagOf(policy: string | null): Html | null {
  return policy === null ? null : httpEquiv("Content-Security-Policy", policy);
}

/**
 * The CSP that a host sends as a header with every file. A page has to satisfy it and its own, so this one allows
 * pictures from the hosts of all pages. Directives that a `<meta>` may not carry (CSP3, section 3.3) stand here alone.
 */
export function sitePolicy({ column, posts }: RenderContext): string | null {
  const introductions = [column.introduction, ...column.series.map(({ introduction }) => introduction)];
  const texts = [...introductions, ...[...posts, ...column.pages].map(({ text }) => text)];
  const hosts = [...new Set(texts.flatMap((text) => text?.hosts ?? []))].sort();
  const all = hosts.join(" ").length > MAX_CHARACTERS ? ["*"] : hosts;
  return policy([...STOCK_RULES, ["frame-ancestors", NONE]], column.site, all);
}

function policy(rules: readonly Rule[], { csp, html }: Site, hosts: readonly string[]): string | null {
  if (csp === null) return null;
  const merged = new Map(rules);
  const isHeader = merged.has("frame-ancestors");
  for (const additions of [{ "img-src": hosts }, html ? HTML_SOURCES : {}, csp]) {
    for (const [directive, sources] of Object.entries(additions ?? {})) {
      if (sources.length === 0 || (directive === "frame-ancestors" && !isHeader)) continue;
      const before = merged.get(directive) ?? NONE;
      merged.set(directive, [...new Set([...(before === NONE ? [] : before), ...sources])]);
    }
  }
  return [...merged].map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
}
