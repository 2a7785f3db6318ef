/**
 * The design: what a column is, once it has been read and checked.
 *
 * A tree of readonly data with no upward arrows; `JSON.stringify(column)` prints all of it. Neighbours are asked
 * for (`neighboursOf`), never stored. Everything that comes out of Yeonjae is a function of a `Column`.
 *
 * Words: an *address* is a path below the site, decoded and in NFC, that begins with "/": "/city/25/",
 * "/city/map.png". How it is spelled in a page, a feed or a book is the printer's business.
 */

export interface Column {
  readonly site: Site;
  /** `posts/index.md`: the words at the top of the home page. */
  readonly introduction: Text | null;
  /** Old addresses of the home page. */
  readonly aliases: readonly string[];
  /** Old addresses of the feed of the whole site. */
  readonly feedAliases: readonly string[];
  /** The one that moved last comes first. */
  readonly series: readonly Series[];
  /** Dated posts in no series, oldest first. */
  readonly posts: readonly Post[];
  /** `kind: page`: undated, in the navigation, in order of file name. */
  readonly pages: readonly Post[];
}

// ------------------------------------------------------------------------------------------------ the site

/** The site's card, from `.eleventy.ts`, with every default filled in. */
export interface Site {
  readonly title: string;
  /** Where the site lives, with a trailing slash: "https://example.org/column/". */
  readonly url: string;
  /** What identities are made from; never shown. Defaults to `url`. */
  readonly id: string;
  /** BCP 47: "ko", "en". */
  readonly lang: string;
  /** IANA: "Asia/Seoul". */
  readonly timeZone: string;
  readonly author: Author | null;
  readonly description: string;
  readonly epigraph: Epigraph | null;
  readonly license: string | null;
  /** Profiles elsewhere, linked with `rel="me"`. */
  readonly social: readonly string[];
  /** Where a post's source can be edited; `{path}` stands for the file. */
  readonly edit: string | null;
  /** Let all HTML in posts through. */
  readonly html: boolean;
  /** Set quotes, dashes and ellipses as the page's language has them. */
  readonly typography: boolean;
  readonly notes: { readonly style: NoteStyle; readonly labels: NoteLabels };
  /** `titles`: whether `<제목>` is a link where one post bears that title. */
  readonly links: { readonly titles: boolean };
  readonly feeds: FeedSettings;
  /** What a reader learns of the next episode, unless its series says otherwise. */
  readonly next: NextShown;
  /** What pages may load besides what ours need; null for no Content Security Policy at all. */
  readonly csp: ExtraSources | null;
  readonly extra: Extra;
}

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
/** Print notes by number, or by the author's own labels. */
export type NoteLabels = "number" | "keep";

export interface FeedSettings {
  /** At least one, each once, in the order in which readers are offered them. */
  readonly formats: readonly FeedFormat[];
  /** How many posts a feed holds. */
  readonly items: number;
  readonly titles: FeedTitles;
  /** Who says when a post was changed: its front matter alone, or git where that is silent. */
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
  /** Old addresses of its feed. */
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
  /** Whether numbers run through the seasons or begin anew in each. */
  readonly numbering: "through" | "season";
  /** Numbers that do not exist on purpose. */
  readonly missing: readonly number[];
  /** How many episodes were announced. */
  readonly total: number | null;
  readonly next: NextShown;
  /** What `next` lets readers learn, as of the moment that the column was built for. */
  readonly upcoming: Upcoming | null;
  /** How many earlier episodes an episode lists. */
  readonly previous: number;
  readonly introduction: Text;
  /** In reading order. */
  readonly episodes: readonly Post[];
  readonly extra: Extra;
}

/** The next episode, before it is out. */
export interface Upcoming {
  readonly date: Moment;
  /** Only of a scheduled episode, and only where the author shows titles. `lang` is null for the series' own. */
  readonly title: { readonly text: string; readonly lang: string | null } | null;
}

export type SeriesStatus = "ongoing" | "complete" | "paused";

export interface Season {
  readonly number: number;
  readonly title: string | null;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a series promises to appear. `time` is "HH:MM" in the site's zone. */
export type Cadence =
  | {
      readonly by: "week";
      /** In order from Monday. */
      readonly days: readonly Weekday[];
      readonly time: string;
      /** 1 is every week, 2 every other. */
      readonly every: number;
      /** ISO date of a week that counts, needed when `every` is above 1. */
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

/** One piece of writing with an address of its own. */
export interface Post {
  readonly kind: PostKind;
  /** `posts/city/25-heavy-industry.md`, as the file is spelled. */
  readonly source: string;
  readonly address: string;
  readonly aliases: readonly string[];
  /** A URI that never changes: RSS `guid`, Atom `id`. */
  readonly id: string;
  /** The slug of its series. */
  readonly series: string | null;
  /** The number in its series; null for specials, notices and posts in no series. */
  readonly number: number | null;
  readonly season: number | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** The author's word, else the first paragraph. */
  readonly description: string;
  readonly lang: string;
  readonly author: Author | null;
  readonly tags: readonly string[];
  readonly cover: Picture | null;
  /** Null for pages. */
  readonly date: Moment | null;
  readonly updated: Moment | null;
  /** When git saw its file change last; null unless `feeds.updated` asks for it. */
  readonly changed: Moment | null;
  readonly state: PostState;
  /** Keeps its number and address, shows no text. */
  readonly withdrawn: boolean;
  readonly text: Text;
  readonly extra: Extra;
}

/** `special` is 번외, `notice` is 휴재; neither takes a number. */
export type PostKind = "episode" | "special" | "notice" | "post" | "page";

/** Only what is `out` is in a published column. */
export type PostState = "out" | "scheduled" | "draft";

/** A point in time, and how the site's zone writes it. */
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

/** What Markdown becomes: HTML with holes, and everything that was learned on the way. */
export interface Text {
  readonly body: Prose;
  /** In order of first call: the first is number 1. */
  readonly notes: readonly Note[];
  readonly headings: readonly Heading[];
  /** The first paragraph as plain text without note calls, at most about 200 characters. */
  readonly summary: string;
  readonly length: Length;
  /** Files beside the post that it shows or links to: pictures, attachments. Sources, sorted. */
  readonly files: readonly string[];
  /** Other hosts that it shows pictures from: "img.example.org". Sorted. */
  readonly hosts: readonly string[];
  /** The addresses in the column that it links to, each once, in the order in which a reader meets them. */
  readonly citations: readonly Citation[];
}

export interface Citation {
  readonly address: string;
  /** The sentence in which the link stands, plain, without note calls, at most about 160 characters. */
  readonly sentence: string;
}

/** HTML in which every place that differs between page, feed and book is left open. */
export type Prose = readonly (string | Hole)[];

export type Hole =
  /** A call of a note: `<a href="#note-…">[1]</a>` in a page. `nth` counts the calls of that note from 1. */
  | { readonly hole: "call"; readonly note: number; readonly nth: number }
  /** Inside a note: where its back links stand. */
  | { readonly hole: "back"; readonly note: number }
  /** The value of an `href` or `src` that points into the site. "" as address is the post itself. */
  | { readonly hole: "address"; readonly address: string; readonly fragment: string | null }
  /** The `id` attribute of a heading, with the space before it. */
  | { readonly hole: "id"; readonly id: string }
  /** Attributes that only a page needs (focus, lazy loading), ready to print with the space before them. */
  | { readonly hole: "page"; readonly attributes: string };

/** A footnote, in order of first call. */
export interface Note {
  readonly number: number;
  /** What the author wrote between `[^` and `]`; null for an inline note. */
  readonly label: string | null;
  /** Fragment of the note in a page: "note-tide". Made from the label, so that it outlives renumbering. */
  readonly anchor: string;
  /** How often it is called. */
  readonly calls: number;
  readonly body: Prose;
  /** The same as plain text. */
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

/** How long a text is, notes included. */
export interface Length {
  /** Characters without spaces: 글자 수. */
  readonly characters: number;
  /** Hangul syllables, Han and Kana: read one by one. */
  readonly syllables: number;
  /** Words in every other script. */
  readonly words: number;
}
