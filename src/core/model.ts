/**
 * The data model: a column, parsed and validated.
 *
 * A tree of readonly data without references to parents, so that `JSON.stringify(column)` serializes all of it.
 * Neighbours are computed (`neighboursOf`), never stored. Every output is a function of a `Column`.
 *
 * An *address* is a URL path below the site's base, decoded and in NFC, that begins with "/": "/city/25/",
 * "/city/map.png". Encoding it, and putting the base before it, is left to whatever renders a page or a feed.
 */

export interface Column {
  readonly site: Site;
  /** `posts/index.md`: the text at the top of the home page. */
  readonly introduction: Text | null;
  /** Former addresses of the home page, which redirect to it. */
  readonly aliases: readonly string[];
  /** Former addresses of the feed of the whole site, at which it is still served. */
  readonly feedAliases: readonly string[];
  /** The most recently updated one first. */
  readonly series: readonly Series[];
  /** Dated posts in no series, oldest first. */
  readonly posts: readonly Post[];
  /** `kind: page`: undated, in the navigation, in order of file name. */
  readonly pages: readonly Post[];
  /** What is due within seven days of the moment that the column is built for, soonest first. */
  readonly week: readonly Due[];
}

// ------------------------------------------------------------------------------------------------ the site

/** The settings of the site, from `.eleventy.ts`, with every default filled in. */
export interface Site {
  readonly title: string;
  /** Base URL, with a trailing slash: "https://example.org/column/". */
  readonly url: string;
  /** Where the column is mounted in the whole site, whose address `url` begins with: "/column/"; "/" for all of it. */
  readonly at: string;
  /** Namespace of generated ids (guid); never shown. Defaults to `url`. */
  readonly id: string;
  /** BCP 47: "ko", "en". */
  readonly lang: string;
  /** IANA: "Asia/Seoul". */
  readonly timeZone: string;
  readonly author: Author | null;
  readonly description: string;
  readonly epigraph: Epigraph | null;
  readonly license: string | null;
  /** Profile URLs on other sites, linked with `rel="me"`. */
  readonly social: readonly string[];
  /** URL template for editing a post's source; `{path}` stands for the file. */
  readonly edit: string | null;
  /** Whether all HTML in posts is rendered, instead of a few inline tags. */
  readonly html: boolean;
  /** Whether quotes, dashes and ellipses are replaced by those of the page's language. */
  readonly typography: boolean;
  readonly notes: { readonly style: NoteStyle; readonly labels: NoteLabels };
  /** Whether `<제목>` is a link where one post bears that title (`titles`), and an address typed as it is (`bare`). */
  readonly links: { readonly titles: boolean; readonly bare: boolean };
  /** `ids`: whether `{#fog}` after a heading sets its id. */
  readonly headings: { readonly ids: boolean };
  /** `tasks`: whether `- [ ]` and `- [x]` begin items of a task list. */
  readonly lists: { readonly tasks: boolean };
  readonly feeds: FeedSettings;
  /** How much of the next episode is shown, unless its series says otherwise. */
  readonly next: NextShown;
  /** Content Security Policy: sources allowed besides those that the stock pages need; null for no policy at all. */
  readonly csp: ExtraSources | null;
  /** What stands in the navigation, in order; null where the pages themselves say it. */
  readonly navigation: readonly NavigationChoice[] | null;
  /** Editor for the browser, published with the site; null for none. */
  readonly editor: EditorSettings | null;
  /** Face of texts, cut to the characters of the column and published with it; null for the fonts of the reader. */
  readonly font: FontName | null;
  /** How pictures are made smaller; null where they are copied as they are. */
  readonly pictures: PictureSettings | null;
  /** Whether pages without a picture of their own get a share card. */
  readonly cards: boolean;
  readonly extra: Extra;
}

export interface PictureSettings {
  /** Of pictures in texts, in pixels, ascending; null for those that fit the stock style sheets. */
  readonly widths: readonly number[] | null;
  /** Besides JPEG or PNG, which are always made. At least one. */
  readonly formats: readonly ("avif" | "webp")[];
  /** Whether the picture itself is published, too. */
  readonly original: boolean;
}

/** Fonts of which an npm package has whole files. */
export const FONT_NAMES = ["noto-serif-kr", "gowun-batang", "nanum-myeongjo", "pretendard", "suit"] as const;
export type FontName = (typeof FONT_NAMES)[number];

/** Sveltia CMS at `/admin/`: where it finds the repository, and how one signs in. */
export interface EditorSettings {
  readonly name: "sveltia";
  readonly backend: "github" | "gitlab" | "gitea";
  /** "someone/column" */
  readonly repo: string;
  readonly branch: string;
  /** URL of an OAuth client, such as a worker; null to sign in with an access token. */
  readonly auth: string | null;
}

/** An entry that the author chose: a page of the site by address or slug ("/about/", "about"), or any other address. */
export type NavigationChoice =
  | { readonly page: string; readonly label: string | null }
  | { readonly url: string; readonly label: string };

/** Sources that the author adds to directives of the Content Security Policy. */
export type ExtraSources = { readonly [D in CspDirective]?: readonly string[] };

export const CSP_DIRECTIVES = [
  "script-src",
  "style-src",
  "style-src-attr",
  "img-src",
  "font-src",
  "media-src",
  "connect-src",
  "frame-src",
  "worker-src",
  "manifest-src",
  "form-action",
  "frame-ancestors",
] as const;
export type CspDirective = (typeof CSP_DIRECTIVES)[number];

export type NoteStyle = "brackets" | "superscript" | "circled";
/** Show notes by number, or by the author's own labels. */
export type NoteLabels = "number" | "keep";

export interface FeedSettings {
  /** At least one, without duplicates, in the order in which readers are offered them. */
  readonly formats: readonly FeedFormat[];
  /** Maximum number of posts in a feed. */
  readonly items: number;
  readonly titles: FeedTitles;
  /** Source of a post's modification date: its front matter alone, or git where that has none. */
  readonly updated: FeedUpdated;
}

export type FeedFormat = "rss" | "atom" | "json";
/** 25화 안개 (and the series, where several stand in one feed) · [도시 25] 안개 · 안개 */
export type FeedTitles = "number" | "series" | "plain";
export type FeedUpdated = "author" | "git";
export type NextShown = "hidden" | "date" | "title";

export interface Author {
  readonly name: string;
  readonly url: string | null;
  readonly email: string | null;
}

export interface Epigraph {
  readonly text: string;
  readonly author: string | null;
}

// ------------------------------------------------------------------------------------------------ series

export interface Series {
  /** The folder's name: "city". */
  readonly slug: string;
  /** `posts/city/index.md`. */
  readonly source: string;
  readonly address: string;
  readonly aliases: readonly string[];
  /** Former addresses of its feed, at which it is still served. */
  readonly feedAliases: readonly string[];
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly cover: Picture | null;
  readonly status: SeriesStatus;
  readonly cadence: Cadence | null;
  readonly seasons: readonly Season[];
  /** Whether numbers continue through the seasons or restart in each. */
  readonly numbering: "through" | "season";
  /** Numbers skipped on purpose. */
  readonly missing: readonly number[];
  /** Planned number of episodes; null when none was announced. */
  readonly total: number | null;
  readonly next: NextShown;
  /** As much of the next episode as `next` shows, as of the moment that the column is built for. */
  readonly upcoming: Upcoming | null;
  /** How many earlier episodes an episode lists. */
  readonly previous: number | "all";
  readonly introduction: Text;
  /** In reading order. */
  readonly episodes: readonly Post[];
  readonly extra: Extra;
}

/** The next episode, before it is published. */
export interface Upcoming {
  readonly date: Moment;
  /** Only of a scheduled episode, and only where the author shows titles. `lang` is null for the series' own. */
  readonly title: { readonly text: string; readonly lang: string | null } | null;
}

/** A post that a series announces: scheduled, or promised by its cadence. */
export interface Due extends Upcoming {
  /** The slug of its series. */
  readonly series: string;
  readonly kind: PostKind;
  /** Null for a special, and where a promise goes beyond the announced total. */
  readonly number: number | null;
  readonly season: number | null;
}

export type SeriesStatus = "ongoing" | "complete" | "paused";

export interface Season {
  readonly number: number;
  readonly title: string | null;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Publication schedule of a series. `time` is "HH:MM" in the site's time zone. */
export type Cadence =
  | {
      readonly by: "week";
      /** In order from Monday. */
      readonly days: readonly Weekday[];
      readonly time: string;
      /** 1 is every week, 2 every other. */
      readonly every: number;
      /** ISO date in a week with an episode, required when `every` is above 1. */
      readonly from: string | null;
    }
  | {
      readonly by: "month";
      /** Which one in the month: 1 to 4, or -1 for the last. */
      readonly week: 1 | 2 | 3 | 4 | -1;
      readonly day: Weekday;
      readonly time: string;
    };

// ------------------------------------------------------------------------------------------------ posts

/** A text with an address of its own. */
export interface Post {
  readonly kind: PostKind;
  /** `posts/city/25-heavy-industry.md`, as the file system spells it. */
  readonly source: string;
  readonly address: string;
  readonly aliases: readonly string[];
  /** Permanent URI: RSS `guid`, Atom `id`. */
  readonly id: string;
  /** The slug of its series. */
  readonly series: string | null;
  /** The number in its series; null for specials, notices and posts in no series. */
  readonly number: number | null;
  readonly season: number | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** From the front matter, else the first paragraph. */
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly cover: Picture | null;
  /** Null for pages. */
  readonly date: Moment | null;
  readonly updated: Moment | null;
  /** Date of the last commit that changed its file; null unless `feeds.updated` is "git". */
  readonly changed: Moment | null;
  readonly state: PostState;
  /** Whether the page keeps its number and address but shows no text. */
  readonly withdrawn: boolean;
  readonly text: Text;
  readonly extra: Extra;
}

/** `special` is 번외, `notice` is 휴재; neither has a number. */
export type PostKind = "episode" | "special" | "notice" | "post" | "page";

/** `out` is published. A published column contains no other posts. */
export type PostState = "out" | "scheduled" | "draft";

/** An instant, with its date and time in the site's time zone. */
export interface Moment {
  /** RFC 3339 with the zone's offset: "2024-03-27T07:00:00+09:00". */
  readonly iso: string;
  /** Milliseconds since 1970, UTC. */
  readonly epoch: number;
}

export interface Picture {
  readonly source: string;
  readonly address: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Media type: "image/png". */
  readonly type: string;
  readonly bytes: number;
}

export type Extra = { readonly [key: string]: unknown };

// ------------------------------------------------------------------------------------------------ text

/** A Markdown text, parsed: HTML with holes, its notes, and metadata collected while parsing. */
export interface Text {
  readonly body: Prose;
  /** In order of first call: the first is number 1. */
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
  /** The first paragraph as plain text without note calls, at most about 200 characters. */
  readonly summary: string;
  readonly length: Length;
  /** Source paths of the files that it links to: attachments, and pictures that it shows as they are. Sorted. */
  readonly files: readonly string[];
  /** Source paths of the pictures that it shows in several sizes, where these are made. Sorted. */
  readonly pictures: readonly string[];
  /** External hosts of its pictures, for the CSP directive `img-src`: "img.example.org". Sorted. */
  readonly hosts: readonly string[];
  /** The addresses in the column that it links to, without duplicates, in reading order. */
  readonly citations: readonly Citation[];
}

export interface Citation {
  readonly address: string;
  /** The sentence around the link, as plain text without note calls, at most about 160 characters. */
  readonly sentence: string;
}

/** HTML as a list of strings, with a hole wherever page, feed and book need different HTML. */
export type Prose = readonly (string | Hole)[];

export type Hole =
  /** A note call: `<a href="#note-…">[1]</a>` in a page. `nth` counts the calls of that note from 1. */
  | { readonly hole: "call"; readonly note: number; readonly nth: number }
  /** Inside a note: its back links. */
  | { readonly hole: "back"; readonly note: number }
  /** The value of an `href` or `src` that points into the site. The address "" is the post itself. */
  | { readonly hole: "address"; readonly address: string; readonly fragment: string | null }
  /** The box of an item in a task list; its text follows, up to `task-end`. */
  | { readonly hole: "task"; readonly done: boolean }
  | { readonly hole: "task-end" }
  /** The `id` attribute of a heading, including the space before it, and its name: its text without note calls. */
  | { readonly hole: "id"; readonly id: string; readonly text: string }
  /** At the end of a heading: a link to itself, which only a page shows. */
  | { readonly hole: "permalink"; readonly id: string; readonly text: string }
  /** Attributes that only a page needs (focus, lazy loading), escaped, including the space before them. */
  | { readonly hole: "page"; readonly attributes: string }
  | PictureHole;

/** An `<img>` of a picture beside the posts, other than a drawing in SVG. */
export interface PictureHole {
  readonly hole: "picture";
  readonly source: string;
  readonly address: string;
  readonly alt: string;
  /** The others, unescaped, in order: what the author or a plugin typed, the size, the title. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly place: TextPlace;
  /** In CSS pixels, where the author typed it. */
  readonly width: number | null;
  /** Whether it stands in a link. */
  readonly linked: boolean;
}

/**
 * Where a picture stands in a text: in the column, beyond it (`{.wide}`), beside another one, or among three to six.
 */
export type TextPlace = "column" | "wide" | "pair" | "gallery";

/** A footnote, in order of first call. */
export interface Note {
  readonly number: number;
  /** What the author wrote between `[^` and `]`; null for an inline note. */
  readonly label: string | null;
  /** URL fragment of the note in a page: "note-tide". Made from the label, so that it survives renumbering. */
  readonly anchor: string;
  /** Number of calls. */
  readonly calls: number;
  readonly body: Prose;
  /** The body as plain text. */
  readonly plain: string;
  /** Line of the definition in its source, from 1. */
  readonly line: number;
}

export interface Heading {
  /** 2 to 6: the title is the only h1. */
  readonly level: number;
  readonly id: string;
  /** Plain, without note calls. */
  readonly text: string;
}

/** Length of a text, notes included. */
export interface Length {
  /** Characters without white space: 글자 수. */
  readonly characters: number;
  /** Characters in Hangul, Han and Kana. */
  readonly syllables: number;
  /** Words in all other scripts. */
  readonly words: number;
}
