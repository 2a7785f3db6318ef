/** "/old/25/", "old/25" or a full address below the site, as an address; null when it leads out. */
export function readAlias(written: string, siteUrl: string): string | null {
  let path = written.startsWith(siteUrl) ? written.slice(siteUrl.length) : written;
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return null;
  try {
    path = decodeURIComponent(path).normalize("NFC");
  } catch {
    return null;
  }
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.at(-1)?.toLowerCase() === "index.html") parts.pop();
  if (parts.length === 0 || !parts.every(isSound)) return null;
  const file = /\.(?:html?|xml|json|rss|atom|rdf)$/i.test(parts.at(-1) as string);
  return `/${parts.join("/")}${file ? "" : "/"}`;
}

/** What other tools call their feeds: "/rss/", "/feed/json/", "/index.xml", and anything below "/feeds/". */
export function namesFeed(alias: string): boolean {
  const parts = alias.toLowerCase().split("/").filter(Boolean);
  return (
    parts[0] === "feeds" ||
    parts.slice(-2).some((part) => FEED_NAMES.has(part)) ||
    /\.(?:xml|json|rss|atom|rdf)$/.test(parts.at(-1) ?? "")
  );
}

const FEED_NAMES: ReadonlySet<string> = new Set(["feed", "rss", "rss2", "atom", "rdf"]);

/** Longer names do not fit on every disk. */
export const MOST_BYTES = 200;

function isSound(part: string): boolean {
  return !/^\.|[?#\\\p{Cc}]/u.test(part) && Buffer.byteLength(part) <= MOST_BYTES;
}
