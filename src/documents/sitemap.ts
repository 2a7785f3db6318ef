import type { Moment, Post } from "../model.ts";
import type { Maker } from "../views/maker.ts";
import { type Xml, xml } from "../xml.ts";

/** Every page that search engines may know, with the day of its last change. https://www.sitemaps.org/protocol.html */
export function sitemap(maker: Maker): string {
  const { column } = maker;
  const listed = (post: Post) => post.state === "out" && !post.withdrawn;
  const rows = [
    row("/", maker.posts, maker),
    row("/archive/", maker.posts, maker),
    row("/feeds/", [], maker),
    ...column.series.map((series) => row(series.address, series.episodes, maker)),
    ...maker.posts.filter(listed).map((post) => row(post.address, [post], maker)),
    ...column.pages.filter(listed).map((page) => row(page.address, [page], maker)),
    ...[...maker.tags.values()].map((tag) => row(tag.address, tag.posts, maker)),
  ];
  return xml`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows}</urlset>
`.xml;
}

function row(address: string, posts: readonly Post[], maker: Maker): Xml {
  const changed = lastChange(posts);
  const day = changed && xml`<lastmod>${changed.iso}</lastmod>`;
  return xml`<url><loc>${maker.absolute(address)}</loc>${day}</url>\n`;
}

function lastChange(posts: readonly Post[]): Moment | null {
  let last: Moment | null = null;
  for (const post of posts) {
    const changed = post.updated ?? post.date;
    if (changed && (last === null || changed.epoch > last.epoch)) last = changed;
  }
  return last;
}
