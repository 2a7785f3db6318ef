import type { Column } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { WorkerReader } from "../host/worker/read-ahead.ts";
import type { Sources } from "../input/files/sources.ts";
import type { Asset } from "../outputs/assets/bundle.ts";

/** One run of the press: everything that a site will hold, before anything is written. */
export interface SitePlan {
  readonly column: Column;
  /** Sorted. With an error among them nothing may be published. */
  readonly problems: readonly Problem[];
  readonly outputs: readonly Output[];
  /** The style sheets and scripts among them. */
  readonly assets: readonly Asset[];
  readonly copies: readonly Copy[];
}

/** A page or document that will be printed. */
export interface Output {
  /** A page's kind, or "document" for feeds, style sheets, sitemap and the like. */
  readonly kind: OutputKind;
  /** Below the output folder, decoded, NFC, without a leading slash: "city/25/index.html", "feed.xml". */
  readonly path: string;
  /** Its address below the site: "/city/25/", "/feed.xml". */
  readonly address: string;
  /** Equal for two runs exactly when `print` would give the same bytes. */
  readonly fingerprint: string;
  /**
   * What its author writes of it: a post, an introduction. The same object from one run to the next as long as its
   * file says the same; whatever else the page shows may have changed all the same.
   */
  readonly source: object | null;
  readonly render: () => string;
}

export const OUTPUT_KINDS = [
  "home",
  "series",
  "episode",
  "post",
  "page",
  "archive",
  "tag",
  "feeds",
  "notFound",
  "document",
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** A file that goes into the site as it is: a picture, an attachment. */
export interface Copy {
  /** From the column's folder: "posts/city/map.png". */
  readonly source: string;
  /** Below the output folder: "city/map.png". */
  readonly path: string;
}

/** What a run is told from outside. The clock is read once, by whoever makes this. */
export interface BuildInput {
  /** The column's folder, absolute. */
  readonly root: string;
  /** Where the posts lie, below `root`: "posts". */
  readonly input: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  /** What lies among the posts, where somebody else has looked already; null when that failed. */
  readonly sources?: () => Sources | null;
  /** Takes part of the reading of texts. */
  readonly second?: WorkerReader | null;
}
