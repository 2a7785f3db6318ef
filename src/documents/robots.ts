import type { Maker } from "../views/maker.ts";

/** https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(maker: Maker): string {
  const rule = maker.unlisted ? "Disallow: /" : "Allow: /";
  return `User-agent: *\n${rule}\n\nSitemap: ${maker.absolute("/sitemap.xml")}\n`;
}
