import type { ParseAhead } from "../column/build-column.ts";
import type { Column } from "../core/model.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import type { Asset } from "../outputs/asset-bundle.ts";
import type { RenderContext } from "../outputs/output.ts";
import type { PlannedOutput } from "../outputs/plan.ts";

/** Everything that a site will hold, before anything is rendered. */
export interface SitePlan {
  readonly column: Column;
  /** Sorted. With an error among them nothing may be published. */
  readonly problems: readonly Problem[];
  readonly context: RenderContext;
  readonly outputs: readonly PlannedOutput[];
  /** Style sheets, scripts and the icon, as the outputs are rendered with them. */
  readonly assets: readonly Asset[];
  readonly copies: readonly Copy[];
}

/** A file that goes into the site as it is: a picture, an attachment. */
export interface Copy {
  /** From the column's folder: "posts/city/map.png". */
  readonly source: string;
  /** Below the output folder: "city/map.png". */
  readonly path: string;
}

/** What a build is made from. The host reads the clock, the disk and git once, and hands over what they say. */
export interface BuildInput {
  readonly sources: Sources;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  /** Templates of the author's in `pages/` may make addresses that the column does not know. */
  readonly hasOwnPages: boolean;
  readonly fileDates: FileDates;
  readonly parseAhead?: ParseAhead | null;
}

/** When files changed last, as far as the settings ask for it. */
export interface FileDates {
  /** Milliseconds since 1970, by path in NFC. */
  readonly changed: ReadonlyMap<string, number>;
  /** Why nobody can say. */
  readonly problems: readonly Problem[];
}
