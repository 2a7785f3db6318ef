import type { FeedRoute } from "../column/feed-routes.ts";
import type { ColumnOutline } from "../column/outline.ts";
import type { Tag } from "../column/tags.ts";
import type { Column, Moment, Post, Series, Site } from "../core/model.ts";
import type { PictureFacts } from "../core/picture-facts.ts";
import type { Words } from "../core/words/words.ts";
import type { Asset, LinkedAsset } from "./asset-bundle.ts";
import type { CardDrawing } from "./card-drawing.ts";
import type { ColumnFont } from "./fonts/column-font.ts";
import type { Memo } from "./memo.ts";
import type { PictureEncoder } from "./pictures/types.ts";
import type { Theme } from "./theme/theme.ts";
import type { UrlWriter } from "./urls.ts";

/**
 * The contract of outputs. A module is a folder with an `output.ts`, and a line in `list.ts`, or an entry of the
 * setting `outputs`. The rest of the engine knows of an output only what this interface tells.
 */
export interface OutputModule {
  /** Unique among modules, in kebab-case: "feeds". */
  readonly name: string;
  /**
   * Route patterns that no post, alias or picture may take: "/archive/" (a page), "/feed.xml" (a file), "/tags/*" (with
   * everything below), "/:series/feed.xml". Inside a part `:name` stands for digits: "/:series/feed-:from-:to.xml".
   */
  reserves?(site: Site): readonly string[];
  /**
   * Addresses that a text may link to. Called before texts are parsed, when only the outline of the column is known.
   */
  linkTargets?(outline: ColumnOutline): readonly string[];
  /** HTTP headers of its files, for `_headers`. */
  headers?(ctx: RenderContext): readonly HeaderRule[];
  /** Pages that search engines may know, for the sitemap. */
  sitemap?(ctx: RenderContext): readonly SitemapEntry[];
  /** Pages that the navigation offers. */
  navigation?(ctx: RenderContext): readonly NavigationEntry[];
  /** Every file that it makes of a column. Cheap: files are rendered lazily, each when it is asked for. */
  list(ctx: RenderContext): readonly Output[];
}

/** A file of the site. */
export interface Output {
  /** Below the output folder, decoded, in NFC, with "/": "city/25/index.html", "feed.xml". */
  readonly path: string;
  /** What the summary line of a build counts it as; not counted unless set. */
  readonly counts?: "page" | "feed";
  /**
   * Media type; by the extension of `path` unless set. Text goes through the author's transforms, as every page does;
   * any other type bypasses them.
   */
  readonly type?: string;
  /**
   * Hosts read it at the root of a site only (`robots.txt`): a mounted column does not write it, and gives its text to
   * the site's own templates.
   */
  readonly rootOnly?: true;
  /**
   * The content that the file is the page of (a post, an introduction): the same object from one build to the next as
   * long as it is unchanged. `npm start` renders first the files whose `source` was edited.
   */
  readonly source?: object | null;
  /**
   * Everything that `render` reads, as data. Equal inputs mean equal bytes, so that `npm start` renders a file again
   * only when one of them changes. Without this method the file is rendered in every build.
   */
  inputs?(): readonly unknown[];
  render(): Bytes | Promise<Bytes>;
}

/** The content of a file: text is written as UTF-8. */
export type Bytes = string | Uint8Array;

/** Type guard: an output was rendered synchronously. */
export function isBytes(rendered: Bytes | Promise<Bytes>): rendered is Bytes {
  return typeof rendered === "string" || rendered instanceof Uint8Array;
}

/** What outputs are rendered from: the column, and what is derived from it once for all outputs. */
export interface RenderContext extends UrlWriter {
  readonly column: Column;
  /** The interface's words in a language; the site's own, then English, where there are none. */
  readonly wordsIn: WordsIn;
  /** The layouts: the stock ones, each replaced by the author's of the same name. */
  readonly theme: Theme;
  /** Style sheets, scripts and the icon, in the order in which a page links them. */
  readonly assets: readonly (Asset & LinkedAsset)[];
  /** The font that is published with the site; null without the setting `font`, and in the worker. */
  readonly font: ColumnFont | null;
  /** Encodes variants of pictures; null where all are copied as they are. The worker knows its `recipe` alone. */
  readonly pictures: PictureEncoder | null;
  /** Of local raster pictures, by path of the source: "posts/city/map.png". */
  readonly pictureFacts: ReadonlyMap<string, PictureFacts>;
  /** How share cards are drawn; null without the setting `cards`. */
  readonly cards: CardDrawing | null;
  /** Every dated post, oldest first. */
  readonly posts: readonly Post[];
  readonly tags: ReadonlyMap<string, Tag>;
  /** Every feed that can be subscribed to. */
  readonly feeds: readonly FeedRoute[];
  /** The feeds of one page ("/", "/city/", "/tags/fog/"), in the order of the setting `feeds.formats`. */
  feedsAt(page: string): readonly FeedRoute[];
  seriesOf(post: Pick<Post, "series">): Series | null;
  /** Keep the whole site from search engines: a build with drafts. */
  readonly unlisted: boolean;
  /** The author's templates in `pages/` that use the site's `page` layout. */
  readonly ownPages: readonly OwnPage[];
  /** Every module of this build, the author's last. */
  readonly modules: readonly OutputModule[];
  /** Memoizes what is derived from this context: computed once for each function. */
  once<Value>(derive: (ctx: RenderContext) => Value): Value;
  /** Memoizes by object identity, across builds. */
  readonly memo: Memo;
}

export type WordsIn = (lang: string) => Words;

/** A template in `pages/` that uses the site's `page` layout. */
export interface OwnPage {
  /** "/map/"; "/../map/" where it lies outside a mounted column. */
  readonly address: string;
  readonly title: string;
  readonly lang: string;
  /** Its label in the navigation, and its order among such pages; null to leave it out. */
  readonly navigation: { readonly label: string; readonly order: number } | null;
  /** Whether the sitemap lists it. */
  readonly sitemap: boolean;
}

/** An own page as its head describes it. */
export interface FramedPage extends OwnPage {
  readonly description: string;
  /** Not for search engines. */
  readonly unlisted: boolean;
}

/** HTTP headers for the files at some addresses. */
export interface HeaderRule {
  /** Percent-encoded, below the host: "/column/feed.xml". `:name` matches one path segment, `*` at the end the rest. */
  readonly path: string;
  readonly headers: readonly Header[];
}

export type Header = readonly [name: string, value: string];

/** `changed` is the last change of what the page shows, for `lastmod`; null when no date is known. */
export interface SitemapEntry {
  readonly address: string;
  readonly changed: Moment | null;
}

export interface NavigationEntry {
  readonly address: string;
  /** Stands in the navigation only where the setting `navigation` names it. */
  readonly onRequest?: boolean;
  /** With the language of the label: that of the page on which it stands, or its own. */
  label(words: Words): { readonly text: string; readonly lang: string };
}
