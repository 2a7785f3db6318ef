import { decode } from "./link-target.ts";

/** Where the site lives: "https://x.github.io/column/" is host "x.github.io" and base "/column/". */
export interface SiteAddress {
  /** In lower case, with its port. */
  readonly host: string;
  /** Decoded, in NFC, with slashes at both ends. */
  readonly base: string;
}

/** A web address: its host, its path, and its query and fragment. */
const ABSOLUTE = /^(?:https?:)?\/\/([^/?#]*)([^?#]*)(.*)$/is;

/** @param url the site's, with its trailing slash */
export function siteAddressOf(url: string): SiteAddress {
  const { host, pathname } = new URL(url);
  return { host, base: decode(pathname) };
}

/**
 * The part of a web address below the site, "/city/25/?print#안개"; null for other sites, and other paths of the host.
 */
export function belowSite(href: string, { host, base }: SiteAddress): string | null {
  const [, authority = "", path = "", rest = ""] = ABSOLUTE.exec(href) ?? [];
  if (authority.toLowerCase() !== host) return null;
  const decoded = decode(path);
  const below = `${decoded}/` === base ? "/" : belowBase(decoded, base);
  return below === null ? null : below.split("/").map(encodeURIComponent).join("/") + rest;
}

/** A path without the site's base path; null when it does not begin with it, or the base is "/". */
export function withoutBase(path: string, { base }: SiteAddress): string | null {
  return base === "/" ? null : belowBase(path, base);
}

function belowBase(path: string, base: string): string | null {
  return path.startsWith(base) ? path.slice(base.length - 1) : null;
}
