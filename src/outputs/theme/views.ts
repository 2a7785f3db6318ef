/**
 * What layouts receive: everything chosen, sorted, counted and spelled beforehand. A layout may choose and
 * repeat; it may not sort, parse or count. Every `href` is ready to print, below the site's own path.
 */

import type { Html } from "../../core/html.ts";
import type { Words } from "../../core/words/words.ts";

/** What every page has. */
export interface Frame {
  readonly kind: PageKind;
  readonly head: Head;
  readonly site: SiteView;
  /** The interface in the page's language. */
  readonly words: Words;
}

export type PageKind =
  | "home"
  | "series"
  | "episode"
  | "post"
  | "page"
  | "archive"
  | "tag"
  | "feeds"
  | "notFound";

export interface Head {
  readonly lang: string;
  /** For `<title>`: "25화 안개 — 도시 산책". */
  readonly title: string;
  /** A complete `<meta>` with the Content Security Policy, which governs what stands after it. */
  readonly policy: Html | null;
  readonly description: string;
  /** Absolute; null where there is none (404). */
  readonly canonical: string | null;
  readonly robots: string | null;
  /** Open Graph and the like, in order: `property` and `content`. */
  readonly meta: readonly { readonly property: string; readonly content: string }[];
  /** The feeds that matter here, its series' first. */
  readonly feeds: readonly { readonly href: string; readonly title: string; readonly type: string }[];
  readonly previous: string | null;
  readonly next: string | null;
  /** A complete `<script type="application/ld+json">`. */
  readonly jsonLd: Html | null;
  readonly icon: string | null;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly ScriptView[];
}

/** A script; the page works without it. */
export interface ScriptView {
  readonly src: string;
  /** It adds to what is seen first, so nothing is shown before it has run; any other may wait. */
  readonly early: boolean;
  /** What it will say, in the page's language; null when it says nothing. */
  readonly words: ReadingWords | null;
}

/** `resume` has a "{}" where the label of the episode stands. */
export interface ReadingWords {
  readonly resume: string;
  readonly restart: string;
  readonly read: string;
  readonly begun: string;
}

export interface SiteView {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  readonly description: string;
  readonly epigraph: { readonly text: string; readonly author: string | null } | null;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** Home is not among them. `current` marks the page that is shown. */
  readonly navigation: readonly NavigationItem[];
  readonly social: readonly { readonly href: string; readonly label: string }[];
  readonly license: { readonly text: string; readonly href: string | null } | null;
  readonly feed: { readonly href: string; readonly title: string };
  /** The page that explains how to subscribe. */
  readonly subscribe: string;
  readonly extra: { readonly [key: string]: unknown };
}

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  readonly lang: string;
  readonly current: boolean;
}

/** A post in a list. */
export interface Card {
  readonly href: string;
  readonly kind: "episode" | "special" | "notice" | "post" | "page";
  readonly title: string;
  readonly subtitle: string | null;
  readonly summary: string;
  readonly lang: string;
  /** For `<li value>`; null without a number, and for a prologue, which is told by its label. */
  readonly number: number | null;
  /** 25화 · 프롤로그 · 번외 · 휴재; "" for posts in no series. */
  readonly label: string;
  readonly date: DateView | null;
  readonly readingTime: string;
  /** Its series, for lists that mix several. */
  readonly series: { readonly title: string; readonly href: string; readonly lang: string } | null;
  /** 초안, 예약: only ever filled where unpublished posts are shown. */
  readonly marks: readonly string[];
}

/** For `<time datetime>`. */
export interface DateView {
  readonly iso: string;
  /** 2024년 3월 27일 */
  readonly words: string;
  /** 3월 27일 */
  readonly short: string;
}

/** The words of a post, ready for a page. */
export interface TextView {
  readonly body: Html;
  /** The whole notes section as items; empty without notes. */
  readonly notes: readonly NoteView[];
  readonly headings: readonly { readonly level: number; readonly href: string; readonly text: string }[];
}

export interface NoteView {
  /** Fragment id of the note: "note-tide". */
  readonly id: string;
  /** What the call shows between its brackets: "1", or the author's label. */
  readonly mark: string;
  readonly number: number;
  /** With its back links in place. */
  readonly body: Html;
  /** How many lines it shows in the margin, and the way to the whole; null when it shows all. */
  readonly cut: { readonly lines: 6 | 2; readonly whole: string } | null;
}

/** A series in a list. */
export interface SeriesCard {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly status: string;
  readonly upcoming: UpcomingView | null;
  /** 매주 수요일; null without a promise, or when it has ended. */
  readonly cadence: string | null;
  /** 모두 25화 · 30화 가운데 25화 */
  readonly count: string;
  /** 다 읽는 데 2시간 30분; "" while there is nothing to read. */
  readonly readingTime: string;
  /** 2024년 1월 3일부터 */
  readonly since: string | null;
  readonly cover: PictureView | null;
  readonly start: StartLink | null;
  /** The first in reading order. */
  readonly first: Card | null;
  /** The newest that can be read. */
  readonly latest: Card | null;
  readonly feed: { readonly href: string; readonly title: string };
  /** Where the page that explains how to subscribe speaks of it. */
  readonly subscribe: string;
}

/** "다음 화 4월 3일", with the title when the author lets it be known. */
export interface UpcomingView {
  readonly label: string;
  readonly iso: string;
  /** 4월 3일; with the year when it is another than that of the newest post. */
  readonly day: string;
  /** In quotation marks. */
  readonly title: { readonly text: string; readonly lang: string } | null;
}

/** "1화부터 읽기". */
export interface StartLink {
  readonly href: string;
  readonly label: string;
}

export interface PictureView {
  readonly src: string;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

// ------------------------------------------------------------------------------------------- kinds of page

export interface HomeView extends Frame {
  readonly kind: "home";
  readonly introduction: TextView | null;
  readonly series: readonly SeriesCard[];
  /** Newest first, across series and posts. */
  readonly newest: readonly Card[];
  /** Null when `newest` holds everything. */
  readonly more: { readonly href: string; readonly label: string } | null;
}

export interface SeriesView extends Frame {
  readonly kind: "series";
  readonly series: SeriesCard;
  readonly introduction: TextView;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** In reading order; one group without a title when the series has no seasons. */
  readonly groups: readonly CardGroup[];
}

/** The episodes of one season, in reading order. */
export interface CardGroup {
  readonly title: string | null;
  readonly cards: readonly Card[];
}

/** An episode, a post or a page. */
export interface PostView extends Frame {
  readonly kind: "episode" | "post" | "page";
  readonly title: string;
  readonly subtitle: string | null;
  readonly lang: string;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  readonly date: DateView | null;
  readonly updated: DateView | null;
  readonly readingTime: string;
  readonly cover: PictureView | null;
  readonly marks: readonly string[];
  readonly withdrawn: boolean;
  readonly text: TextView;
  readonly tags: readonly { readonly href: string; readonly label: string }[];
  readonly edit: string | null;
  /** Null where nobody cites it. */
  readonly citedBy: CitedBy | null;
  /** Null for posts in no series and for pages. */
  readonly episode: EpisodePart | null;
  readonly extra: { readonly [key: string]: unknown };
}

/** 이 글을 인용한 글, oldest first. */
export interface CitedBy {
  readonly heading: string;
  readonly shown: readonly CitationView[];
  /** The others of a long list, for who asks: 3편 더 보기. */
  readonly rest: { readonly label: string; readonly citations: readonly CitationView[] } | null;
}

/** A post that links here. */
export interface CitationView {
  readonly card: Card;
  /** It stands in another series than this post, or in none. */
  readonly elsewhere: boolean;
  /** Plain; "" where a picture is the link. */
  readonly sentence: string;
}

/** What an episode has that other posts have not. */
export interface EpisodePart {
  readonly series: { readonly href: string; readonly title: string };
  /** 25화 · 번외 */
  readonly label: string;
  /** The same, and of how many: 25/30화. */
  readonly place: string;
  readonly number: number | null;
  readonly previous: Card | null;
  readonly next: Card | null;
  /** Stands where the next would, once it is out. */
  readonly upcoming: UpcomingView | null;
  readonly start: StartLink | null;
  /** What a script may remember of this reader; null where there is nothing to read. */
  readonly bookmark: Bookmark | null;
  /** 지난 … 연재; null for the first episode. Oldest first. */
  readonly earlier: {
    readonly heading: string;
    readonly cards: readonly Card[];
    /** The way to the rest when the list is cut short. */
    readonly more: { readonly href: string; readonly label: string } | null;
  } | null;
}

/** An episode by its series and the rest of its address: "/column/city/" and "25/". */
export interface Bookmark {
  readonly series: string;
  readonly episode: string;
  readonly label: string;
}

export interface ArchiveView extends Frame {
  readonly kind: "archive";
  readonly series: readonly { readonly card: SeriesCard; readonly groups: readonly CardGroup[] }[];
  /** Newest year first, newest post first. */
  readonly years: readonly { readonly id: string; readonly label: string; readonly cards: readonly Card[] }[];
  readonly tags: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}

export interface TagView extends Frame {
  readonly kind: "tag";
  readonly tag: string;
  readonly count: string;
  /** Newest first. */
  readonly cards: readonly Card[];
  /** Where a newcomer begins, for each series that these posts belong to. */
  readonly starts: readonly SeriesStart[];
}

export interface SeriesStart extends StartLink {
  readonly series: { readonly title: string; readonly href: string; readonly lang: string };
}

/** How to subscribe, and to what. */
export interface FeedsView extends Frame {
  readonly kind: "feeds";
  readonly whole: FeedCard;
  readonly series: readonly FeedCard[];
  /** May be hundreds. */
  readonly tags: readonly FeedCard[];
  /** Whether more than one format is offered. */
  readonly choice: boolean;
  /** A file with all of these addresses; null where there is one feed. */
  readonly opml: string | null;
}

/** What can be subscribed to: everything, a series, a tag. */
export interface FeedCard {
  /** Where another page may lead to. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** The page that shows the same. */
  readonly href: string;
  /** The one that readers are offered first. */
  readonly address: FeedAddress;
  /** All of them, that one included. */
  readonly addresses: readonly FeedAddress[];
}

export interface FeedAddress {
  /** RSS · Atom · JSON Feed */
  readonly format: string;
  readonly type: string;
  /** Absolute, to be copied into another program. */
  readonly href: string;
}

export interface NotFoundView extends Frame {
  readonly kind: "notFound";
  readonly series: readonly SeriesCard[];
}

export type View = HomeView | SeriesView | PostView | ArchiveView | TagView | FeedsView | NotFoundView;
