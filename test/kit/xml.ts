import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { inspectFeed } from "./feed.ts";
import { brokenRules } from "./feed-rules.ts";
import type { Finding } from "./finding.ts";
import { follow } from "./links.ts";
import type { BuiltSite } from "./site.ts";

/** Checks an XML file: well-formed, and valid for its kind (sitemap, feed). */
export function inspectXml(file: string, site: BuiltSite): Finding[] {
  const text = readFileSync(join(site.folder, file), "utf8");
  const broken = [...wellFormed(file, text), ...boundPrefixes(file, text)];
  if (broken.length > 0) return broken;
  if (text.includes("<urlset")) return inspectSitemap(file, text, site);
  if (/<(?:rss|feed)[\s>]/.test(text)) {
    const broken = brokenRules(text).map((what) => ({ file, line: 1, what }));
    return [...inspectFeed(file, text, site), ...broken];
  }
  return [];
}

function wellFormed(file: string, text: string): Finding[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
  const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.exec(text);
  if (forbidden) return [{ file, line: lineAt(text, forbidden.index), what: "a character that XML forbids" }];
  const verdict = XMLValidator.validate(text);
  return verdict === true ? [] : [{ file, line: verdict.err.line, what: `XML: ${verdict.err.msg}` }];
}

/** A prefix without `xmlns:prefix` makes a whole feed unreadable to strict readers. */
function boundPrefixes(file: string, text: string): Finding[] {
  const markup = text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, "");
  const bound = new Set([...markup.matchAll(/\sxmlns:([\w-]+)=/g)].map(([, prefix]) => prefix));
  const used = new Set([...markup.matchAll(/<\/?([\w-]+):/g)].map(([, prefix]) => prefix));
  return [...used]
    .filter((prefix) => !bound.has(prefix))
    .map((prefix) => ({ file, line: 1, what: `XML: the prefix ${prefix} is not bound` }));
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Checks the sitemap: every entry is a page, listed once, and none is `noindex`. */
function inspectSitemap(file: string, text: string, site: BuiltSite): Finding[] {
  const parser = new XMLParser({ isArray: (name) => name === "url", parseTagValue: false });
  const entries = (parser.parse(text) as { urlset?: { url?: { loc?: string }[] } }).urlset?.url ?? [];
  const seen = new Set<string>();
  return entries.flatMap(({ loc = "" }) => {
    const target = follow(loc, "about:blank", site.url);
    const page = target.to === "file" ? site.pages.get(target.file) : undefined;
    const hidden = page?.elements.some(
      ({ attributes }) =>
        attributes.get("name") === "robots" && attributes.get("content")?.includes("noindex"),
    );
    const what = seen.has(loc) ? "stands twice" : !page ? "leads to no page" : hidden ? "is noindex" : null;
    seen.add(loc);
    return what ? [{ file, line: 1, what: `${loc} ${what}` }] : [];
  });
}
