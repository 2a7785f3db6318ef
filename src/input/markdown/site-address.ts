import type { Site } from "../../core/model.ts";
import { sitePathOf } from "../../core/outside.ts";
import { decode } from "./link-target.ts";

/** Where the site lives: "https://x.github.io/site/" is host "x.github.io" and base "/site/". */
export interface SiteAddress {
  /** In lower case, with its port. */
  readonly host: string;
  /** Decoded, in NFC, with slashes at both ends. */
  readonly base: string;
  /** Where the column is mounted below `base`: "/column/"; "/" for all of the site. */
  readonly at: string;
}

/** A web address: its host, its path, and its query and fragment. */
const ABSOLUTE = /^(?:https?:)?\/\/([^/?#]*)([^?#]*)(.*)$/is;

/** @param url the column's, with its trailing slash */
export function siteAddressOf(site: Pick<Site, "url" | "at">): SiteAddress {
  return { host: new URL(site.url).host, base: decode(sitePathOf(site)), at: site.at };
}

/**
 * The part of a web address below the site, "/city/25/?print#안개"; null for other sites, other paths of the host, and
 * pages beside a mounted column.
 */
export function belowSite(href: string, { host, base, at }: SiteAddress): string | null {
  const [, authority = "", typed = "", rest = ""] = ABSOLUTE.exec(href) ?? [];
  if (authority.toLowerCase() !== host) return null;
  const decoded = decode(typed);
  const column = base + at.slice(1);
  const path = `${decoded}/` === column ? column : decoded;
  const below = path.startsWith(column) ? belowBase(path, base) : null;
  return below === null ? null : below.split("/").map(encodeURIComponent).join("/") + rest;
}

/** A path without the site's base path; null when it does not begin with it, or the base is "/". */
export function withoutBase(path: string, { base }: SiteAddress): string | null {
  return base === "/" ? null : belowBase(path, base);
}

function belowBase(path: string, base: string): string | null {
  return path.startsWith(base) ? path.slice(base.length - 1) : null;
}
