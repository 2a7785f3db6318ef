/** Marker file in every published site: a folder without it is never replaced. */
export const MARKER = ".yeonjae";

/**
 * Temporary folders inside an output while it is published by file: the new files, and the old ones that they replace.
 */
export const GATHERED = { next: ".yeonjae-next", last: ".yeonjae-last" } as const;

/** The checkout of an output that is one. */
export const CHECKOUT = ".git";

/** Names in an output folder that are never part of the site. */
export const RESERVED_NAMES: readonly string[] = [MARKER, ...Object.values(GATHERED), CHECKOUT];
