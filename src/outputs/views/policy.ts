import { type Html, httpEquiv } from "../../core/html.ts";
import type { Site } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";

type Rule = readonly [directive: string, sources: readonly string[]];

const SELF = ["'self'"];
const NONE = ["'none'"];

/**
 * What our pages need, and nothing else (https://www.w3.org/TR/CSP3/). None of our scripts asks for anything by itself;
 * `connect-src` lets the development server's do so, whose pages are then held to the very policy that will be published.
 */
const OURS: readonly Rule[] = [
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

/** What an author's own HTML shows, and what runs nothing on our pages: pictures, films, players, `style` on elements. */
const OPEN: Site["csp"] = {
  "img-src": ["https:"],
  "media-src": ["https:"],
  "frame-src": ["https:"],
  "style-src-attr": ["'unsafe-inline'"],
};

/** Hosts read no line of `_headers` beyond 2,000 characters. */
const MOST_CHARACTERS = 1000;

/**
 * The policy in a page's head; null where the author wants none.
 *
 * @param hosts from which the page shows pictures
 */
export function pagePolicy(site: Site, hosts: readonly string[]): string | null {
  return policy(OURS, site, hosts);
}

/** The same as an element; null where the author wants none. */
export function policyTag(ctx: RenderContext, hosts: readonly string[]): Html | null {
  return hosts.length > 0 ? tagOf(pagePolicy(ctx.column.site, hosts)) : ctx.once(commonTag);
}

/** That of pages without pictures from elsewhere: it is the same for all. */
function commonTag({ column }: RenderContext): Html | null {
  return tagOf(pagePolicy(column.site, []));
}

function tagOf(policy: string | null): Html | null {
  return policy === null ? null : httpEquiv("Content-Security-Policy", policy);
}

/**
 * The policy that a host sends with everything. A page has to satisfy it and its own, so this one lets in pictures from
 * the hosts of all pages. What no `<meta>` may carry (CSP3, section 3.3) stands here alone.
 */
export function sitePolicy({ column, posts }: RenderContext): string | null {
  const introductions = [column.introduction, ...column.series.map(({ introduction }) => introduction)];
  const texts = [...introductions, ...[...posts, ...column.pages].map(({ text }) => text)];
  const hosts = [...new Set(texts.flatMap((text) => text?.hosts ?? []))].sort();
  const all = hosts.join(" ").length > MOST_CHARACTERS ? ["*"] : hosts;
  return policy([...OURS, ["frame-ancestors", NONE]], column.site, all);
}

function policy(rules: readonly Rule[], { csp, html }: Site, hosts: readonly string[]): string | null {
  if (csp === null) return null;
  const merged = new Map(rules);
  const framed = merged.has("frame-ancestors");
  for (const lists of [{ "img-src": hosts }, html ? OPEN : {}, csp]) {
    for (const [directive, sources] of Object.entries(lists ?? {})) {
      if (sources.length === 0 || (directive === "frame-ancestors" && !framed)) continue;
      const before = merged.get(directive) ?? NONE;
      merged.set(directive, [...new Set([...(before === NONE ? [] : before), ...sources])]);
    }
  }
  return [...merged].map(([directive, sources]) => `${directive} ${sources.join(" ")}`).join("; ");
}
