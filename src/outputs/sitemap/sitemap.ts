import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext, SitemapEntry } from "../output.ts";

export function sitemapEntries(ctx: RenderContext): readonly SitemapEntry[] {
  return ctx.modules.flatMap((module) => module.sitemap?.(ctx) ?? []);
}

/** Serializes the entries of all modules, with `lastmod`. https://www.sitemaps.org/protocol.html */
export function printSitemap(ctx: RenderContext): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${ctx.once(sitemapEntries).map((entry) => row(entry, ctx))}</urlset>
`.xml;
}

function row({ address, changed }: SitemapEntry, { absolute }: RenderContext): Xml {
  const day = changed && xml`<lastmod>${changed.iso}</lastmod>`;
  return xml`<url><loc>${absolute(address)}</loc>${day}</url>\n`;
}
