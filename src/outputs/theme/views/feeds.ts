import type { Frame } from "./frame.ts";

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
