import type { Author, Extra, Post, PostKind, Series, Site } from "../../core/model.ts";

/** A collection item for the author's own templates, in the shape of Eleventy's own items. */
export interface Item<Data> {
  /** "/city/1/", below the site; the `url` filter adds the path prefix. */
  readonly url: string;
  /** Null for undated pages. */
  readonly date: Date | null;
  readonly fileSlug: string;
  /** From the working directory: "./posts/city/1.md". */
  readonly inputPath: string;
  readonly page: ItemPage;
  readonly data: Data;
  /** HTML of the text, notes included. Rendered lazily on first access, then cached. Empty for withdrawn posts. */
  readonly templateContent: string;
  /** Alias of `templateContent`. */
  readonly content: string;
}

/** `page` of an item, as in Eleventy's template data. */
export interface ItemPage {
  readonly url: string;
  readonly date: Date | null;
  readonly fileSlug: string;
  readonly inputPath: string;
  readonly lang: string;
}

export type PostItem = Item<PostData>;
export type SeriesItem = Item<SeriesData>;
export type TagItem = Pick<Item<TagData>, "url" | "data">;

/** `collections.column`: the site itself, and everything in it. */
export interface ColumnItem extends Item<ColumnData>, ColumnParts {
  readonly site: Site;
}

interface ColumnParts {
  /** By latest episode, newest first. */
  readonly series: readonly SeriesItem[];
  /** Of all series, oldest first. */
  readonly episodes: readonly PostItem[];
  /** In no series, oldest first. */
  readonly posts: readonly PostItem[];
  /** `kind: page`. */
  readonly pages: readonly PostItem[];
  readonly tags: readonly TagItem[];
}

export interface PostData {
  readonly kind: PostKind;
  readonly title: string;
  readonly subtitle: string | null;
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly cover: ItemPicture | null;
  readonly date: Date | null;
  readonly updated: Date | null;
  /** Null for posts in no series. */
  readonly series: SeriesItem | null;
  readonly number: number | null;
  readonly season: number | null;
  readonly state: Post["state"];
  readonly withdrawn: boolean;
  readonly id: string;
  readonly extra: Extra;
}

export interface SeriesData {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly cover: ItemPicture | null;
  readonly status: Series["status"];
  readonly total: number | null;
  /** In reading order. */
  readonly episodes: readonly PostItem[];
  readonly id: string;
  readonly extra: Extra;
}

export interface TagData {
  readonly title: string;
  /** Oldest first. */
  readonly posts: readonly PostItem[];
}

export interface ColumnData {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
}

export interface ItemPicture {
  readonly url: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** Global data `yeonjae` of a site that a column is mounted in. */
export interface MountedColumn extends ColumnParts {
  readonly site: Site;
  /**
   * Texts of the files that hosts read at the root of a site only, by name: `robots.txt`, `404.html`, `_headers`,
   * `_redirects`. A mounted column does not write them.
   */
  readonly files: { readonly [name: string]: string };
  /** What stands in the column's own sitemap, for that of the site. */
  readonly sitemap: readonly SitemapItem[];
}

export interface SitemapItem {
  /** "/column/tides/1/", below the path prefix. */
  readonly url: string;
  /** Last change of what the page shows. */
  readonly date: Date | null;
}
