import type { FeedFormat } from "../model.ts";

/** Numbers, dates and addresses of a column. */
export interface ColumnFacts {
  // Numbers and dates.
  "number-missing": { readonly next: number };
  "number-equal": { readonly number: number; readonly other: string };
  "number-gap": { readonly from: number; readonly to: number; readonly series: string };
  "number-against-date": { readonly number: number; readonly other: string; readonly otherNumber: number };
  "after-unknown": { readonly after: number };
  "date-off-cadence": {
    readonly date: string;
    /** Monday is 1. */
    readonly weekday: number;
    readonly before: string;
    readonly later: string;
  };
  "missing-exists": { readonly number: number };
  "season-unknown": { readonly season: number; readonly seasons: number };
  /** `updated` lies ahead. */
  "updated-ahead": { readonly found: string };
  /** More episodes than `total` announces. */
  "total-passed": { readonly total: number; readonly count: number };

  /** `feeds.updated` is "git", and git failed ("silent") or the clone is shallow. */
  "git-history": { readonly why: "silent" | "shallow" };

  // Addresses.
  "address-equal": { readonly address: string; readonly other: string } & NamedBy;
  "address-reserved": { readonly address: string } & NamedBy;
  "address-outside": { readonly address: string };
  /** `other` is null when the address is an output of the site: an archive, a feed. */
  "alias-live": { readonly alias: string; readonly other: string | null };
  /** "/old/*" */
  "alias-pattern": { readonly alias: string };
  /** A feed alias whose extension belongs to a format that is not published; `format` would be one. */
  "alias-format": { readonly alias: string; readonly format: FeedFormat };
  /** Published posts of a series with aliases that have no `id`. */
  "series-ids": { readonly posts: number };
  /** Published posts without `id`, where the site has none either. */
  "ids-unwritten": { readonly posts: number };
  /** The field `preview` holds something else than an address that `publish --unlisted` has made. */
  "preview-wrong": { readonly found: string };
  "preview-equal": { readonly other: string };
  "id-equal": { readonly id: string; readonly other: string };
  /** The written id is that which another post derives from its address. */
  "id-derived": { readonly id: string; readonly other: string };
}

/** What an address is changed by: a post's `slug`, a series' folder, the name of any other file, an alias. */
export interface NamedBy {
  readonly named: "slug" | "folder" | "file" | "alias";
}

export const COLUMN_WARNINGS = [
  "number-gap",
  "number-against-date",
  "date-off-cadence",
  "missing-exists",
  "season-unknown",
  "updated-ahead",
  "alias-format",
  "series-ids",
  "total-passed",
  "git-history",
] as const satisfies readonly (keyof ColumnFacts)[];

export const COLUMN_NOTICES = ["ids-unwritten"] as const satisfies readonly (keyof ColumnFacts)[];
