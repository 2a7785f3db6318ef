import type { RenderContext } from "../context.ts";

/** https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(ctx: RenderContext): string {
  const rule = ctx.unlisted ? "Disallow: /" : "Allow: /";
  return `User-agent: *\n${rule}\n\nSitemap: ${ctx.absolute("/sitemap.xml")}\n`;
}
