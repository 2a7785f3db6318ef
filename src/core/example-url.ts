/** Whether an address is one of those that stand in examples, which belong to nobody (RFC 2606, RFC 6761). */
export function isExampleUrl(url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, "") : "";
  return /(?:^|\.)example(?:\.(?:com|net|org|edu))?$/.test(host);
}
