/** What readers had at another commit and have no longer (`check --since`). */
export interface SinceFacts {
  /** Addresses of one post that were out. */
  "address-lost": LostAddresses & {
    /** Where the post is now. */
    readonly now: string | null;
    /** The slug that would keep the address. */
    readonly slug: string | null;
  };
  /** Those of all posts of a series, for one cause; `addresses` are the first. */
  "addresses-lost": LostAddresses & { readonly posts: number };
  /** A series that has moved or gone, with `posts` below its address. */
  "series-lost": {
    readonly ref: string;
    readonly addresses: readonly string[];
    readonly now: string | null;
    readonly posts: number;
    /** Identities have changed with the address, which aliases of the series do not bring back. */
    readonly hasIdentities: boolean;
  };
  "tag-lost": { readonly ref: string; readonly address: string };
  /** `isWritten`: it has another `id` in its front matter. */
  "identity-changed": { readonly ref: string; readonly was: string; readonly isWritten: boolean };
  /** Those of many posts of a series; 0 posts: that of the series alone. */
  "identities-changed": { readonly ref: string; readonly posts: number };
}

export const SINCE_NOTICES = ["tag-lost"] as const satisfies readonly (keyof SinceFacts)[];

export interface LostAddresses {
  readonly ref: string;
  readonly addresses: readonly string[];
  readonly cause: LostCause;
}

export type LostCause =
  | "moved"
  | "draft"
  | "scheduled"
  | "deleted"
  /** An alias was taken out. */
  | "alias";
