import type {
  CspDirective,
  FeedFormat,
  FeedTitles,
  FeedUpdated,
  FontName,
  NextShown,
  NoteLabels,
  NoteStyle,
} from "../../core/model.ts";
import type { MarkdownIt } from "../markdown/markdown-it-types.ts";
import type { EditorSetting } from "./editor.ts";
import type { NavigationSetting } from "./navigation.ts";

/** Settings that an author passes to the Eleventy plugin in `.eleventy.ts`. */
export interface SiteSettings {
  readonly title: string;
  /** Base URL of the published site: "https://example.org/" or "https://example.org/column/". */
  readonly url: string;
  /** Path of the column in an Eleventy site whose other pages are not ours, and whose address `url` is: "/column/". */
  readonly at?: string;
  /** Folder of the posts in a mounted column; "posts" by default. */
  readonly posts?: string;
  /** Namespace of generated ids (guid), written once by `yeonjae init`, so that they survive a change of `url`. */
  readonly id?: string;
  /** BCP 47; "ko" by default. */
  readonly lang?: string;
  /** IANA; "Asia/Seoul" by default. */
  readonly timeZone?: string;
  readonly author?: string | { readonly name: string; readonly url?: string; readonly email?: string };
  readonly description?: string;
  /** Quotation shown at the head of the site. */
  readonly epigraph?: string | { readonly text: string; readonly author?: string };
  readonly license?: string;
  readonly social?: readonly string[];
  /** URL template for editing a post; `{path}` stands for its file. */
  readonly edit?: string;
  /** Renders all HTML in posts: only for posts that you trust like your own code. In feeds it is sanitized. */
  readonly html?: boolean;
  /** Smart quotes, dashes and ellipses by language: "안개" is “안개”, -- is –, ... is …; true by default. */
  readonly typography?: boolean;
  /** Hook for markdown-it plugins of your own. */
  readonly markdown?: MarkdownHook;
  readonly notes?: { readonly style?: NoteStyle; readonly labels?: NoteLabels };
  /**
   * `titles`: link a title in angle brackets, `<안개>`, where exactly one post has it; true by default.
   * `bare`: link an address typed as it is, `https://example.org`; true by default.
   */
  readonly links?: { readonly titles?: boolean; readonly bare?: boolean };
  /** `ids`: let `## 안개 {#fog}` set the id of a heading; true by default. */
  readonly headings?: { readonly ids?: boolean };
  /** `tasks`: let `- [ ]` and `- [x]` begin items of a task list; true by default. */
  readonly lists?: { readonly tasks?: boolean };
  readonly feeds?: {
    /** All three by default. */
    readonly formats?: FeedFormat | readonly FeedFormat[];
    /** Maximum number of posts in a feed, newest first; 20 by default. */
    readonly items?: number;
    /** Form of an item's title: "number" (25화 안개, the default), "series" ([도시 25] 안개) or "plain" (안개). */
    readonly titles?: FeedTitles;
    /** "git" takes the date of the last commit where a post has no `updated`; "author" (the default) does not. */
    readonly updated?: FeedUpdated;
  };
  /** How much of the next episode is shown; "date" by default. */
  readonly next?: NextShown;
  /**
   * Content Security Policy: sources allowed besides those that the stock pages need, by directive:
   * `{ "img-src": ["https://img.example.org"] }`. `false` for no policy.
   */
  readonly csp?: boolean | { readonly [D in CspDirective]?: string | readonly string[] };
  /**
   * What stands in the navigation, in order; unless set, every page for it: `["archive", "/about/", { label: "Shop",
   * url: "https://…" }]`. A page is named by its address or the slug of it, and can be given another label: `{ label:
   * "All", address: "archive" }`.
   */
  readonly navigation?: readonly NavigationSetting[];
  /** Editor at `/admin/`, from the package `@sveltia/cms`. Not with `html: true`: its token lies in the site's origin. */
  readonly editor?: EditorSetting;
  /**
   * Face of texts and titles, from an npm package with whole fonts that you install: "noto-serif-kr", "gowun-batang",
   * "nanum-myeongjo", "pretendard" or "suit". Each build cuts it to the characters of the column. Unless set, pages use
   * the fonts of the reader's device.
   */
  readonly font?: FontName;
  /**
   * How pictures are made smaller, where sharp is installed: `false` copies them as they are. `widths`: of pictures in
   * texts, in pixels, instead of those that fit the stock style sheets. `formats`: "avif" and "webp", both by default,
   * besides JPEG or PNG. `original`: publish the picture itself, too.
   */
  readonly pictures?:
    | boolean
    | {
        readonly widths?: readonly number[];
        readonly formats?: "avif" | "webp" | readonly ("avif" | "webp")[];
        readonly original?: boolean;
      };
  /**
   * A share card, the picture that services show beside a link, for each page without a picture of its own. Drawn by
   * `takumi-js` in the face of `font`, which you install. Off by default.
   */
  readonly cards?: boolean;
  /** Arbitrary data for your own layouts. */
  readonly extra?: { readonly [key: string]: unknown };
}

export type MarkdownHook = (md: MarkdownIt) => void;
