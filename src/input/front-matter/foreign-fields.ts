import type { Value } from "./value.ts";

/** Fields of other programs (Jekyll, Hugo, Hexo, Astro, WordPress), and what does their work here; "" for nothing. */
const FOREIGN: Readonly<Record<string, string>> = {
  image: "cover",
  thumbnail: "cover",
  thumb: "cover",
  featured_image: "cover",
  featuredimage: "cover",
  cover_image: "cover",
  coverimage: "cover",
  banner: "cover",
  heroimage: "cover",
  og_image: "cover",
  categories: "tags",
  category: "tags",
  keywords: "tags",
  topics: "tags",
  permalink: "slug",
  url: "slug",
  redirect_from: "aliases",
  published: "draft",
  publish: "draft",
  excerpt: "description",
  summary: "description",
  abstract: "description",
  lastmod: "updated",
  modified: "updated",
  last_modified_at: "updated",
  updateddate: "updated",
  pubdate: "date",
  publishdate: "date",
  publisheddate: "date",
  created: "date",
  chapter: "episode",
  language: "lang",
  locale: "lang",
  guid: "id",
  uuid: "id",
  layout: "",
  type: "kind",
};

/** Our field that does the work of another program's; "" where none is needed, null for a field that is not known. */
export function foreignField(typed: string, value: Value, ours: readonly string[]): string | null {
  const key = typed.toLowerCase().replaceAll("-", "_");
  const isDate = key === "published" && /^\d{4}/.test(value.typed);
  const instead = isDate ? "date" : Object.hasOwn(FOREIGN, key) ? (FOREIGN[key] as string) : null;
  return instead === "" || (instead !== null && ours.includes(instead)) ? instead : null;
}

/** The fields of other programs, by name, with what does their work among `ours`; "" where none is needed. */
export function foreignFields(ours: readonly string[]): ReadonlyMap<string, string> {
  const known = Object.entries(FOREIGN).filter(([name]) => !ours.includes(name));
  return new Map(known.filter(([, instead]) => instead === "" || ours.includes(instead)));
}
