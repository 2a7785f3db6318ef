/**
 * View models for layouts: everything is selected, sorted, counted and formatted beforehand. A layout branches and
 * loops; it does not sort, parse or count. Every `href` is ready to render: percent-encoded, below the site's base
 * path.
 */

import type { Direction } from "../../core/direction.ts";
import type { Html } from "../../core/html.ts";
import type { SeriesStatus } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";

/** What every page has: head, site and words. */
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
  /** Of the language's script, for `<html dir>`. */
  readonly dir: Direction;
  /** For `<title>`: "25화 안개 — 도시 산책". */
  readonly title: string;
  /** Complete `<meta>`: the Content Security Policy, which applies to what follows it, and a preview's referrer policy. */
  readonly policy: Html | null;
  readonly description: string;
  /** Absolute; null for a page without a canonical address (404). */
  readonly canonical: string | null;
  readonly robots: string | null;
  /** Open Graph and the like, in order: `property` and `content`. */
  readonly meta: readonly { readonly property: string; readonly content: string }[];
  /** `twitter:card`, a `name` unlike those: its kind fits the picture; null without one, for which services choose. */
  readonly card: "summary" | "summary_large_image" | null;
  /** For `<link rel="alternate">`: the feeds of the page's series or tag, then those of the site. */
  readonly feeds: readonly { readonly href: string; readonly title: string; readonly type: string }[];
  readonly previous: string | null;
  readonly next: string | null;
  /** A complete `<script type="application/ld+json">`. */
  readonly jsonLd: Html | null;
  readonly icon: string | null;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly ScriptView[];
}

/** A script, as progressive enhancement: the page works without it. */
export interface ScriptView {
  readonly src: string;
  /**
   * "parsing": while the head is parsed, so that what it decides holds from the first paint; "painting": before the
   * first paint, because it changes what is above the fold; "later": when the page has been parsed.
   */
  readonly runs: "parsing" | "painting" | "later";
  /** Its interface words, in the page's language, as JSON for `data-words`; null when it shows none. */
  readonly words: string | null;
}

export interface SiteView {
  readonly title: string;
  readonly href: string;
  readonly lang: string;
  readonly description: string;
  readonly epigraph: { readonly text: string; readonly author: string | null } | null;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** Without the home page. */
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
  /** For `aria-current="page"`. */
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
  /** For `<li value>`; null without a number, and for a prologue, which shows its label. */
  readonly number: number | null;
  /** 25화 · 프롤로그 · 번외 · 휴재; "" for posts in no series. */
  readonly label: string;
  readonly date: DateView | null;
  readonly readingTime: string;
  /** Its series, for lists of posts from several. */
  readonly series: { readonly title: string; readonly href: string; readonly lang: string } | null;
  /** State badges, 초안 or 예약: only in builds that show unpublished posts. */
  readonly marks: readonly string[];
}

/** For `<time datetime>`. */
export interface DateView {
  readonly iso: string;
  /** 2024년 3월 27일 */
  readonly words: string;
  /** 3. 27. */
  readonly short: string;
}

/** A rendered text, with its notes and headings. */
export interface TextView {
  readonly body: Html;
  /** The items of the notes section, in order of first call. */
  readonly notes: readonly NoteView[];
  /** Id of the heading above the notes: "_notes". */
  readonly notesId: string;
  readonly headings: readonly HeadingView[];
  /** Its headings as a list, from three on; else null. */
  readonly contents: readonly ContentsEntry[] | null;
}

export interface HeadingView {
  readonly level: number;
  readonly href: string;
  readonly text: string;
}

/** A heading in the contents of a text, and those one level below it. */
export interface ContentsEntry extends HeadingView {
  readonly below: readonly HeadingView[];
}

export interface NoteView {
  /** Fragment id of the note: "note-tide". */
  readonly id: string;
  /** What the call shows between its brackets: "1", or the author's label. */
  readonly mark: string;
  readonly number: number;
  /** With its back links. */
  readonly body: Html;
  /** Truncation in the margin: the number of lines, and a link to the full note; null when it is not truncated. */
  readonly cut: { readonly lines: 6 | 2; readonly whole: string } | null;
}

/** A series on its page, and where all its episodes are listed. */
export interface SeriesCard {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly status: string;
  readonly upcoming: UpcomingView | null;
  /** 매주 수요일; null without a cadence, or when the series is complete or paused. */
  readonly cadence: string | null;
  /** 모두 25화 · 30화 가운데 25화 */
  readonly count: string;
  /** 다 읽는 데 2시간 30분; "" when nothing can be read. */
  readonly readingTime: string;
  /** 2024년 1월 3일부터 */
  readonly since: string | null;
  readonly cover: PictureView | null;
  readonly start: StartLink | null;
  /** The first in reading order. */
  readonly first: Card | null;
  /** The newest that is not withdrawn. */
  readonly latest: Card | null;
  readonly feed: { readonly href: string; readonly title: string };
  /** Link to its card on the page that explains how to subscribe. */
  readonly subscribe: string;
}

/** A series in a small space. */
export interface StampView {
  readonly href: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly cover: PictureView | null;
  /** Stands where there is no cover: the first letter, syllable or digit of the title. */
  readonly initial: string;
  /** 매주 수; the status of a series that is complete or paused; null for one that goes on without a cadence. */
  readonly pace: string | null;
  /** 34화 · 60/80화 */
  readonly count: string;
  /** Date of the next episode: 12월 9일. */
  readonly next: { readonly iso: string; readonly day: string } | null;
}

/** "다음 화 4월 3일", with the title when the setting `next` shows it. */
export interface UpcomingView {
  readonly label: string;
  readonly iso: string;
  /** 4월 3일; with the year when it differs from that of the newest post. */
  readonly day: string;
  /** With quotation marks. */
  readonly title: { readonly text: string; readonly lang: string } | null;
}

/** Link to the first post of a series: "1화부터 읽기". */
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
  /** The newest post that can be read, notices aside. */
  readonly lead: LeadView | null;
  /** The other posts that can be read, newest first, across series and posts. */
  readonly newest: readonly Card[];
  /** Link to the archive; null when the page shows every post. */
  readonly more: { readonly href: string; readonly label: string } | null;
  /** What is due within seven days of the build, soonest first. */
  readonly week: readonly DueView[];
  readonly introduction: TextView | null;
  /** Series that go on, then those that are complete or paused; null where there are none. */
  readonly ongoing: SeriesGroup | null;
  readonly ended: SeriesGroup | null;
}

export interface LeadView {
  readonly card: Card;
  /** Of the post, else of its series. */
  readonly cover: PictureView | null;
  /** 주석 4개; null without notes. */
  readonly notes: string | null;
}

/** A post that is announced: "수 12. 2. 간판을 읽다 61화 ‘다음 골목의 이름’". */
export interface DueView {
  readonly iso: string;
  readonly weekday: string;
  /** 12. 2. */
  readonly short: string;
  readonly series: { readonly title: string; readonly href: string; readonly lang: string };
  /** 61화; "" where the number is not known. */
  readonly label: string;
  /** With quotation marks, where the setting `next` shows it. */
  readonly title: { readonly text: string; readonly lang: string } | null;
}

/** Series under one heading. */
export interface SeriesGroup {
  /** Id of the heading: "_ongoing". */
  readonly id: string;
  readonly heading: string;
  readonly count: number;
  readonly series: readonly StampView[];
}

export interface SeriesView extends Frame {
  readonly kind: "series";
  readonly series: SeriesCard;
  /** Longer than a line or two: it is set smaller. */
  readonly hasLongTitle: boolean;
  readonly status: SeriesStatus;
  /** Below the title; "" where the introduction begins with it. */
  readonly description: string;
  readonly introduction: TextView;
  readonly author: { readonly name: string; readonly href: string | null } | null;
  /** In reading order; one group without a title when the series has no seasons. */
  readonly groups: readonly CardGroup[];
}

/** The episodes of one season, in reading order. */
export interface CardGroup {
  readonly title: string | null;
  readonly years: readonly CardYear[];
}

/** Posts of one year, among which short dates are enough. */
export interface CardYear {
  /** 2024년 */
  readonly label: string;
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
  /** Null when no post cites it. */
  readonly citedBy: CitedBy | null;
  /** Null for posts in no series and for pages. */
  readonly episode: EpisodePart | null;
  readonly extra: { readonly [key: string]: unknown };
}

/** 이 글을 인용한 글, oldest first. */
export interface CitedBy {
  readonly heading: string;
  readonly shown: readonly CitationView[];
  /** The remaining citations of a long list, for a closed `<details>`: 3편 더 보기. */
  readonly rest: { readonly label: string; readonly citations: readonly CitationView[] } | null;
}

/** A post that links here. */
export interface CitationView {
  readonly card: Card;
  /** It is in another series than this post, or in none. */
  readonly elsewhere: boolean;
  /** The sentence with the link, as plain text; "" when the link is a picture. */
  readonly sentence: string;
}

/** The part of a post's view that only an episode has. */
export interface EpisodePart {
  readonly series: { readonly href: string; readonly title: string };
  /** For a face of its own: what is special (번외) or a notice (휴재). */
  readonly kind: "episode" | "special" | "notice";
  /** 25화 · 번외 */
  readonly label: string;
  /** The label with the announced total: 25/30화. */
  readonly place: string;
  readonly number: number | null;
  readonly previous: Card | null;
  readonly next: Card | null;
  /** Shown in place of `next` on the last episode. */
  readonly upcoming: UpcomingView | null;
  readonly start: StartLink | null;
  /** Data with which `bookmark.js` stores this reader's position; null when there is nothing to read. */
  readonly bookmark: Bookmark | null;
  /** 지난 《…》: earlier episodes, oldest first; null for the first episode. */
  readonly earlier: {
    readonly heading: string;
    readonly cards: readonly Card[];
    /** Link to the series; null when the list is complete. */
    readonly more: { readonly href: string; readonly label: string } | null;
  } | null;
}

/** Address of an episode, split after its series: "/column/city/" and "25/"; and the title of the series. */
export interface Bookmark {
  readonly series: string;
  readonly title: string;
  readonly episode: string;
  readonly label: string;
}

export interface ArchiveView extends Frame {
  readonly kind: "archive";
  /** The most recently updated first. */
  readonly series: readonly ArchivedSeries[];
  /** Newest year first. */
  readonly years: readonly ArchivedYear[];
  readonly tags: readonly { readonly href: string; readonly label: string; readonly count: number }[];
}

export interface ArchivedSeries {
  readonly card: SeriesCard;
  /** Empty in a column so large that the series' own pages have to list their episodes. */
  readonly groups: readonly CardGroup[];
  /** Whether its list is shown unfolded: when it is the only series. */
  readonly open: boolean;
}

export interface ArchivedYear {
  readonly id: string;
  /** 2024년 */
  readonly label: string;
  /** 글 85편 */
  readonly count: string;
  /** The page of the year; null when its posts are listed here. */
  readonly href: string | null;
  /** Newest first; empty when the year has a page of its own. */
  readonly cards: readonly Card[];
}

/** The page of a year, in a column of many posts. */
export interface ArchiveYearView extends Frame {
  readonly kind: "archive";
  /** 2024년에 나온 글 */
  readonly title: string;
  /** 2024년 */
  readonly label: string;
  /** 글 85편 */
  readonly count: string;
  readonly archive: { readonly href: string; readonly label: string };
  /** All years, newest first, this one included. */
  readonly years: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** Newest first. */
  readonly cards: readonly Card[];
}

export interface TagView extends Frame {
  readonly kind: "tag";
  readonly tag: string;
  readonly count: string;
  /** Newest first. */
  readonly years: readonly CardYear[];
  /** The first post of each series that these posts belong to. */
  readonly starts: readonly SeriesStart[];
}

export interface SeriesStart extends StartLink {
  readonly series: { readonly title: string; readonly href: string; readonly lang: string };
}

/** The page `/feeds/`: how to subscribe, and the address of every feed. */
export interface FeedsView extends Frame {
  readonly kind: "feeds";
  /** The feed of the site; null while it has no address of its own, and so no feeds. */
  readonly whole: FeedCard | null;
  readonly series: readonly FeedCard[];
  /** Possibly hundreds. */
  readonly tags: readonly FeedCard[];
  /** Whether more than one format is offered. */
  readonly choice: boolean;
  /** OPML file with all of these addresses; null when there is only one feed. */
  readonly opml: string | null;
}

/** The feeds of the site, of a series or of a tag, in every format. */
export interface FeedCard {
  /** Fragment id, to which other pages link. */
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** The page with the same posts. */
  readonly href: string;
  /** In the preferred format. */
  readonly address: FeedAddress;
  /** All of them, that one included. */
  readonly addresses: readonly FeedAddress[];
}

export interface FeedAddress {
  /** RSS · Atom · JSON Feed */
  readonly format: string;
  readonly type: string;
  /** Absolute, to be copied into a feed reader. */
  readonly href: string;
}

export interface NotFoundView extends Frame {
  readonly kind: "notFound";
  /** Series that go on; all series where none does. */
  readonly series: SeriesGroup | null;
}

export type View =
  | HomeView
  | SeriesView
  | PostView
  | ArchiveView
  | ArchiveYearView
  | TagView
  | FeedsView
  | NotFoundView;
