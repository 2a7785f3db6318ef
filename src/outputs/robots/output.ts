import type { OutputModule, RenderContext } from "../output.ts";
import { frameInputs } from "../views/inputs.ts";

/** `robots.txt`: allows everything, or nothing in a build with drafts. https://www.rfc-editor.org/rfc/rfc9309 */
export const robots: OutputModule = {
  name: "robots",
  reserves: () => ["/robots.txt"],
  list: (ctx) => [
    {
      path: "robots.txt",
      rootOnly: true,
      inputs: () => [ctx.once(frameInputs)],
      render: () => robotsTxt(ctx),
    },
  ],
};

function robotsTxt({ unlisted, absolute }: RenderContext): string {
  const rule = unlisted ? "Disallow: /" : "Allow: /";
  return `User-agent: *\n${rule}\n\nSitemap: ${absolute("/sitemap.xml")}\n`;
}
