import type { Moment, Post } from "../../core/model.ts";
import { type Xml, xml } from "../../core/xml.ts";
import type { RenderContext } from "../context.ts";

/** Every page that search engines may know, with the day of its last change. https://www.sitemaps.org/protocol.html */
export function sitemap(ctx: RenderContext): string {
  const { column } = ctx;
  const listed = (post: Post) => post.state === "out" && !post.withdrawn;
  const rows = [
    row("/", ctx.posts, ctx),
    row("/archive/", ctx.posts, ctx),
    row("/feeds/", [], ctx),
    ...column.series.map((series) => row(series.address, series.episodes, ctx)),
    ...ctx.posts.filter(listed).map((post) => row(post.address, [post], ctx)),
    ...column.pages.filter(listed).map((page) => row(page.address, [page], ctx)),
    ...[...ctx.tags.values()].map((tag) => row(tag.address, tag.posts, ctx)),
  ];
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}</urlset>
`.xml;
}

function row(address: string, posts: readonly Post[], ctx: RenderContext): Xml {
  const changed = lastChange(posts);
  const day = changed && xml`<lastmod>${changed.iso}</lastmod>`;
  return xml`<url><loc>${ctx.absolute(address)}</loc>${day}</url>\n`;
}

function lastChange(posts: readonly Post[]): Moment | null {
  let last: Moment | null = null;
  for (const post of posts) {
    const changed = post.updated ?? post.date;
    if (changed && (last === null || changed.epoch > last.epoch)) last = changed;
  }
  return last;
}
