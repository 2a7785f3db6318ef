import type { Tag } from "../../column/tags.ts";
import type { Column, Moment, Picture, Post, Series, Text } from "../../core/model.ts";
import { addressInSite } from "../../core/outside.ts";
import type { TextOwner } from "../../outputs/own-pages/item-content.ts";
import type {
  ColumnItem,
  ItemPage,
  ItemPicture,
  PostData,
  PostItem,
  SeriesData,
  SeriesItem,
  TagItem,
} from "./item.ts";

/** Renders a text to HTML, as on its own page. */
export type RenderText = (text: Text, owner: TextOwner) => string;

/**
 * Builds all items of a column, one object for each post and series: `post.data.series.data.episodes` holds `post`.
 *
 * @param published a cover by the file that the site has of it
 */
export function columnItem(
  column: Column,
  tags: Iterable<Tag>,
  render: RenderText,
  published: (cover: Picture) => Picture,
): ColumnItem {
  const urlOf: UrlOf = (address) => addressInSite(column.site.at, address);
  const coverOf: CoverOf = (cover) => (cover ? pictureOf(published(cover), urlOf) : null);
  const items = new Map<Post, PostItem>();
  const add = (post: Post, series: SeriesItem | null) => {
    const item = postItem(post, series, urlOf, coverOf, render);
    items.set(post, item);
    return item;
  };
  const series = column.series.map((each) => seriesItem(each, add, urlOf, coverOf, render));
  const posts = column.posts.map((post) => add(post, null));
  const pages = column.pages.map((post) => add(post, null));
  const episodes = series.flatMap(({ data }) => data.episodes).sort(byDate);
  const parts = { series, episodes, posts, pages, tags: [...tags].map((tag) => tagItem(tag, items, urlOf)) };

  const { site, introduction } = column;
  const { title, description, lang, author } = site;
  const page = pageOf({ address: "/", source: "posts/index.md", lang }, null, urlOf);
  const content = () =>
    introduction === null ? "" : render(introduction, { kind: "home", lang, address: "/", title: null });
  const item = new CollectionItem(page, { title, description, lang, author }, content);
  return Object.assign(item, { site, ...parts });
}

/**
 * Collection item. A class, because Eleventy copies plain objects and looks each of them up among its templates. The
 * accessors are own properties, as Liquid requires, and not enumerable, as in Eleventy's own items: serializing an
 * item renders no text. All items share the descriptors, so that V8 gives them one hidden class.
 */
class CollectionItem<Data> {
  readonly url: string;
  readonly date: Date | null;
  readonly fileSlug: string;
  readonly inputPath: string;
  readonly page: ItemPage;
  readonly data: Data;
  declare readonly templateContent: string;
  declare readonly content: string;
  readonly #render: () => string;
  #content: string | null = null;

  constructor(page: ItemPage, data: Data, render: () => string) {
    this.url = page.url;
    this.date = page.date;
    this.fileSlug = page.fileSlug;
    this.inputPath = page.inputPath;
    this.page = page;
    this.data = data;
    this.#render = render;
    Object.defineProperties(this, CollectionItem.#accessors);
  }

  static readonly #text = {
    get(this: CollectionItem<unknown>) {
      this.#content ??= this.#render();
      return this.#content;
    },
  };
  static readonly #accessors = { templateContent: CollectionItem.#text, content: CollectionItem.#text };
}

/** The URL of an address in the whole site, below its path prefix. */
type UrlOf = (address: string) => string;
type CoverOf = (cover: Picture | null) => ItemPicture | null;

function postItem(
  post: Post,
  series: SeriesItem | null,
  urlOf: UrlOf,
  coverOf: CoverOf,
  render: RenderText,
): PostItem {
  const date = dateOf(post.date);
  const data: PostData = {
    kind: post.kind,
    title: post.title,
    subtitle: post.subtitle,
    description: post.description,
    lang: post.lang,
    author: post.author,
    tags: post.tags,
    cover: coverOf(post.cover),
    date,
    updated: dateOf(post.updated),
    series,
    number: post.number,
    season: post.season,
    state: post.state,
    withdrawn: post.withdrawn,
    id: post.id,
    extra: post.extra,
  };
  return new CollectionItem(pageOf(post, date, urlOf), data, () => postText(post, render));
}

function seriesItem(
  series: Series,
  add: (post: Post, series: SeriesItem) => PostItem,
  urlOf: UrlOf,
  coverOf: CoverOf,
  render: RenderText,
): SeriesItem {
  const episodes: PostItem[] = [];
  const data: SeriesData = {
    title: series.title,
    description: series.description,
    lang: series.lang,
    author: series.author,
    tags: series.tags,
    cover: coverOf(series.cover),
    status: series.status,
    total: series.total,
    episodes,
    id: series.id,
    extra: series.extra,
  };
  // Not enumerable: a serialized episode holds its series, which would hold all its episodes again (a cycle).
  Object.defineProperty(data, "episodes", { enumerable: false });
  const page = pageOf(series, dateOf(series.episodes.at(-1)?.date ?? null), urlOf);
  const item = new CollectionItem(page, data, () => seriesText(series, render));
  for (const episode of series.episodes) episodes.push(add(episode, item));
  return item;
}

function postText(post: Post, render: RenderText): string {
  const kind = post.kind === "post" || post.kind === "page" ? post.kind : "episode";
  const { text, lang, address, title } = post;
  return post.withdrawn ? "" : render(text, { kind, lang, address, title });
}

function seriesText({ introduction, lang, address, title }: Series, render: RenderText): string {
  return render(introduction, { kind: "series", lang, address, title });
}

function tagItem({ label, address, posts }: Tag, items: ReadonlyMap<Post, PostItem>, urlOf: UrlOf): TagItem {
  const found = posts.map((post) => items.get(post)).filter((item) => item !== undefined);
  return { url: urlOf(address), data: { title: label, posts: found } };
}

function pageOf(
  { address, source, lang }: Pick<Post, "address" | "source" | "lang">,
  date: Date | null,
  urlOf: UrlOf,
): ItemPage {
  const fileSlug = address.split("/").filter(Boolean).at(-1) ?? "";
  return { url: urlOf(address), date, fileSlug, inputPath: `./${source}`, lang };
}

function pictureOf({ address, alt, width, height }: Picture, urlOf: UrlOf): ItemPicture {
  return { url: urlOf(address), alt, width, height };
}

function dateOf(moment: Moment | null): Date | null {
  return moment && new Date(moment.epoch);
}

function byDate(a: PostItem, b: PostItem): number {
  return (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0);
}
