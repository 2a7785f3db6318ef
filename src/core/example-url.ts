/** The `url` of a column that has no address yet. Feeds would carry it to readers, so none are written. */
export const PLACEHOLDER_URL = "https://my-column.example/";

/** Whether an address is one of those that stand in examples, which belong to nobody (RFC 2606, RFC 6761). */
export function isExampleUrl(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : "";
  return /(?:^|\.)example(?:\.(?:com|net|org|edu))?$/.test(host);
}
