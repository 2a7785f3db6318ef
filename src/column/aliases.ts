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
  const file = /\.(?:html?|xml|json)$/i.test(parts.at(-1) as string);
  return `/${parts.join("/")}${file ? "" : "/"}`;
}

/** Longer names do not fit on every disk. */
export const MOST_BYTES = 200;

function isSound(part: string): boolean {
  return !/^\.|[?#\\\p{Cc}]/u.test(part) && Buffer.byteLength(part) <= MOST_BYTES;
}
