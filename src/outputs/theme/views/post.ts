import type { Card, DateView, PictureView } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { StartLink, UpcomingView } from "./series-card.ts";
import type { TextView } from "./text.ts";

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
