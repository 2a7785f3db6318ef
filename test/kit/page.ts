import type { Finding } from "./finding.ts";
import { addressOf, follow, pointers } from "./links.ts";
import { type Markup, readPage } from "./markup.ts";
import type { BuiltSite } from "./site.ts";

/** A page of a built site, parsed. */
export interface Page extends Markup {
  readonly file: string;
  /** Its URL: "https://example.org/column/city/25/". */
  readonly url: string;
  readonly ids: ReadonlySet<string>;
}

export function readSitePage(file: string, text: string, site: string): Page {
  const markup = readPage(text);
  const ids = new Set(markup.elements.flatMap(({ attributes }) => attributes.get("id") ?? []));
  return { ...markup, file, ids, url: site + addressOf(file) };
}

type Rule = (page: Page, site: BuiltSite) => readonly Omit<Finding, "file">[];

/** Rules for every page. */
const RULES: readonly Rule[] = [mended, uniqueIds, oneHeading, named, noInlineCode, canonical, links];

export function inspectPage(page: Page, site: BuiltSite): Finding[] {
  return RULES.flatMap((rule) => rule(page, site)).map((found) => ({ file: page.file, ...found }));
}

function mended(page: Page): ReturnType<Rule> {
  return page.mended;
}

function uniqueIds({ elements }: Page): ReturnType<Rule> {
  const seen = new Set<string>();
  return elements.flatMap(({ attributes, line }) => {
    const id = attributes.get("id");
    if (id === undefined) return [];
    if (id === "" || /\s/.test(id)) return [{ line, what: `id="${id}" is no id` }];
    if (seen.has(id)) return [{ line, what: `id="${id}" stands twice` }];
    seen.add(id);
    return [];
  });
}

function oneHeading({ elements }: Page): ReturnType<Rule> {
  if (isRedirect(elements)) return [];
  const headings = elements.filter(({ name }) => name === "h1");
  if (headings.length !== 1)
    return [{ line: headings[1]?.line ?? 1, what: `${headings.length} <h1>, not one` }];
  return headings
    .filter(({ text }) => text().trim() === "")
    .map(({ line }) => ({ line, what: "<h1> is empty" }));
}

function named({ elements }: Page): ReturnType<Rule> {
  const html = elements.find(({ name }) => name === "html");
  const title = elements.find(({ name }) => name === "title");
  return [
    ...(html?.attributes.get("lang") ? [] : [{ line: 1, what: "<html> has no lang" }]),
    ...(title && title.text().trim() !== "" ? [] : [{ line: 1, what: "no <title>" }]),
  ];
}

/** No inline styles or scripts, which a strict Content Security Policy forbids. */
function noInlineCode({ elements }: Page): ReturnType<Rule> {
  return elements.flatMap(({ name, attributes, line, text }) => {
    const found = [...attributes.keys()]
      .filter((key) => key === "style" || key.startsWith("on"))
      .map((key) => ({ line, what: `inline ${key}="…"` }));
    if (name === "style") found.push({ line, what: "inline <style>" });
    if (name === "script" && !attributes.has("src"))
      found.push(...inlineScript(attributes.get("type"), text(), line));
    return found;
  });
}

function inlineScript(
  type: string | undefined,
  text: string,
  line: number,
): { line: number; what: string }[] {
  if (type !== "application/ld+json") return [{ line, what: "inline <script>" }];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [{ line, what: `JSON-LD: ${(error as Error).message}` }];
  }
}

/** `rel="canonical"` is the page's own URL, or another for a redirect page. */
function canonical({ elements, file, url }: Page): ReturnType<Rule> {
  const links = elements.filter(
    ({ name, attributes }) => name === "link" && attributes.get("rel") === "canonical",
  );
  const [link] = links;
  if (!link) return file === "404.html" ? [] : [{ line: 1, what: "no canonical address" }];
  if (links.length > 1) return [{ line: link.line, what: "two canonical addresses" }];
  const href = link.attributes.get("href") ?? "";
  if (isRedirect(elements) || sameUrl(href, url)) return [];
  return [{ line: link.line, what: `canonical is ${href}, but the page is at ${url}` }];
}

/** Whether it is a redirect page. */
function isRedirect(elements: Page["elements"]): boolean {
  return elements.some(({ attributes }) => attributes.get("http-equiv")?.toLowerCase() === "refresh");
}

function sameUrl(a: string, b: string): boolean {
  return URL.canParse(a) && new URL(a).href === new URL(b).href;
}

function links(page: Page, site: BuiltSite): ReturnType<Rule> {
  return page.elements.flatMap((element) =>
    pointers(element).flatMap(({ attribute, value, line }) => {
      const wrong = deadEnd(value, page.url, site);
      return wrong ? [{ line, what: `${attribute}="${value}" ${wrong}` }] : [];
    }),
  );
}

/** Why a link in the page at `base` is broken; null when it is not. */
export function deadEnd(value: string, base: string, site: BuiltSite): string | null {
  const target = follow(value, base, site.url);
  if (target.to === "nowhere") return target.why;
  if (target.to === "elsewhere") return null;
  if (!site.files.has(target.file)) return `leads to no file (${target.file})`;
  const page = site.pages.get(target.file);
  if (target.fragment === "" || target.fragment === "top" || !page) return null;
  return page.ids.has(target.fragment) ? null : `leads to no id in ${target.file}`;
}
