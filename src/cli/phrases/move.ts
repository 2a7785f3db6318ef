import type { SlugRefusal } from "../../authoring/move/check-slug.ts";
import type { MoveConflict } from "../../authoring/move/verify-move.ts";

/** Messages of `move`. */
export interface MovePhrases {
  /** A folder that gets a new name, with all files in it. */
  folder(to: string, files: number): string;
  done(move: Moved, dry: boolean): string;
  /** A line of the author's own code that means the old address or folder. */
  lookAt(old: string): string;
  stage(command: string): string;
  conflict(conflict: MoveConflict): string;
  refused(): string;

  // Usage errors.
  needsNames(): string;
  refusedSlug(typed: string, refusal: SlugRefusal): string;
}

/** What `move` has done: addresses such as "/city/", and how many files. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly moved: number;
  readonly changed: number;
}
