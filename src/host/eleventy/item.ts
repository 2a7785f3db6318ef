import type { Author, Extra, Post, PostKind, Series, Site } from "../../core/model.ts";

/** Something of the column as the author's own templates know it: shaped like an item of any Eleventy collection. */
export interface Item<Data> {
  /** Below the site; the `url` filter puts the site's own path before it. */
  readonly url: string;
  /** Null for pages. */
  readonly date: Date | null;
  readonly fileSlug: string;
  readonly inputPath: string;
  readonly page: ItemPage;
  readonly data: Data;
  /** The text as HTML, notes included. Printed when it is first asked for, and kept as long as the column is. */
  readonly templateContent: string;
  /** The same. */
  readonly content: string;
}

/** What Eleventy calls `page`. */
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

export interface ColumnItem extends Item<ColumnData>, ColumnParts {
  readonly site: Site;
}

interface ColumnParts {
  /** The one that moved last comes first. */
  readonly series: readonly SeriesItem[];
  /** Those of all series, oldest first. */
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
