import type { Element } from "./markup.ts";

/** An address in an attribute of an element. */
export interface Pointer {
  readonly attribute: string;
  readonly value: string;
  readonly line: number;
}

const POINTING = ["href", "src", "poster", "cite", "data", "action"];

/** Every address in the attributes of an element. */
export function pointers({ attributes, line }: Element): Pointer[] {
  const plain = POINTING.filter((name) => attributes.has(name)).map((attribute) => ({
    attribute,
    value: attributes.get(attribute) ?? "",
    line,
  }));
  // "a.png 1x, b.png 2x"
  const set = (attributes.get("srcset") ?? "").split(",").map((each) => each.trim().split(/\s+/)[0] ?? "");
  const property = attributes.get("property") ?? attributes.get("name") ?? "";
  const isPicture = /^(og|twitter):(image|url|image:url)$/.test(property);
  return [
    ...plain,
    ...set.filter((value) => value !== "").map((value) => ({ attribute: "srcset", value, line })),
    ...(isPicture ? [{ attribute: property, value: attributes.get("content") ?? "", line }] : []),
  ];
}

/** The resolved target of an address: a file of the site with a fragment, another site, or none. */
export type Target =
  | { readonly to: "file"; readonly file: string; readonly fragment: string }
  | { readonly to: "elsewhere" }
  | { readonly to: "nowhere"; readonly why: string };

const HARMLESS = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * Resolves an address as a browser would on a static host: percent-decoded, a folder is its `index.html`.
 * `page` is the URL of the page that holds it, `site` the URL of the site, with its slash.
 */
export function follow(value: string, page: string, site: string): Target {
  if (!URL.canParse(value, page)) return { to: "nowhere", why: "is no address" };
  const url = new URL(value, page);
  if (url.protocol === "data:" && value.startsWith("data:image/")) return { to: "elsewhere" };
  if (!HARMLESS.has(url.protocol)) return { to: "nowhere", why: `has the scheme ${url.protocol}` };
  const home = new URL(site);
  if (url.origin !== home.origin) return { to: "elsewhere" };
  if (!url.pathname.startsWith(home.pathname)) {
    const isMeant = /^[a-z]+:/i.test(value);
    return isMeant ? { to: "elsewhere" } : { to: "nowhere", why: "lies outside the site's path" };
  }
  try {
    const below = decodeURIComponent(url.pathname.slice(home.pathname.length));
    const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
    return { to: "file", file, fragment: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    return { to: "nowhere", why: "is not well encoded" };
  }
}

/** "city/25/index.html" is found at "city/25/", as a browser spells it. */
export function addressOf(file: string): string {
  return file
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
