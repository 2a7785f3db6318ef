/** Normalizes an alias ("/old/25/", "old/25" or a URL below the site) to an address; null when it leads out. */
export function readAlias(written: string, siteUrl: string): string | null {
  let path = written.startsWith(siteUrl) ? written.slice(siteUrl.length) : written;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return null;
  try {
    path = decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
  const segments = path.split("/").filter((segment) => segment !== "");
  if (segments.at(-1)?.toLowerCase() === "index.html") segments.pop();
  if (segments.length === 0 || !segments.every(isValidSegment)) return null;
  const isFile = /\.(?:html?|xml|json|rss|atom|rdf)$/i.test(segments.at(-1) as string);
  return `/${segments.join("/")}${isFile ? "" : "/"}`;
}

/**
 * Former addresses of an episode below those of its series: "/old/25/" for "/city/25/" of a series that was "/old/".
 */
export function aliasesBelow(seriesAliases: readonly string[], address: string): string[] {
  const segment = address.split("/").at(-2);
  return seriesAliases.filter((alias) => alias.endsWith("/")).map((alias) => `${alias}${segment}/`);
}

/** Whether an alias is a pattern, as `_redirects` of hosts have them: "/old/*", "/old/:slug". */
export function isAliasPattern(written: string): boolean {
  return written.includes("*") || /(?:^|\/):[a-z_]\w*(?=\/|$)/i.test(written);
}

/** Whether an alias is a feed URL of another generator: "/rss/", "/feed/json/", "/index.xml", "/feeds/…". */
export function isFeedAlias(alias: string): boolean {
  const segments = alias.toLowerCase().split("/").filter(Boolean);
  return (
    segments[0] === "feeds" ||
    segments.slice(-2).some((segment) => FEED_NAMES.has(segment)) ||
    /\.(?:xml|json|rss|atom|rdf)$/.test(segments.at(-1) ?? "")
  );
}

const FEED_NAMES: ReadonlySet<string> = new Set(["feed", "rss", "rss2", "atom", "rdf"]);

/** Bytes of UTF-8 in a path segment. File systems limit a name to 255; the rest is left for suffixes and extensions. */
export const MAX_SEGMENT_BYTES = 200;

/** Any that a server may have served, ".NET.aspx" too, but the folders of git and those of publishing. */
function isValidSegment(segment: string): boolean {
  const isOwn = /^\.{1,2}$|^\.(?:git|yeonjae)/i.test(segment);
  return !isOwn && !/[?#\\\p{Cc}]/u.test(segment) && Buffer.byteLength(segment) <= MAX_SEGMENT_BYTES;
}
