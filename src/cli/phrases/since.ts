import type { NoCommit } from "../../input/files/git.ts";

/** Messages of `check --since` and `check --fix ids`. */
export interface SincePhrases {
  /** Ids written by `check --fix ids`. */
  idsWritten(files: number, dry: boolean): string;
  /** No id is written, because of errors that are reported. */
  idsUnclear(): string;
  /** A file that may be a post of another commit, and may not. */
  idDoubtful(path: string, ref: string): string;
  /** Behind `checked`: the posts that it was compared with; `folder` where it had no file there. */
  comparedWith(posts: number, ref: string, folder: string | null): string;
  /** There is no commit to compare with. */
  noCommit(ref: string, reason: NoCommit): string;
}
