import type { ParseAhead } from "../column/build-column.ts";
import type { LeftOut } from "../column/drafts.ts";
import type { Preview } from "../column/previews.ts";
import type { UnresolvedTarget } from "../column/text-cache.ts";
import type { Column } from "../core/model.ts";
import type { PictureFacts } from "../core/picture-facts.ts";
import type { Problem } from "../core/problems/problem.ts";
import type { PictureCopy, Sources } from "../input/files/sources.ts";
import type { Asset } from "../outputs/asset-bundle.ts";
import type { CardDrawing } from "../outputs/card-drawing.ts";
import type { CutFont } from "../outputs/fonts/column-font.ts";
import type { OwnPage, RenderContext } from "../outputs/output.ts";
import type { PictureEncoder } from "../outputs/pictures/types.ts";
import type { PlannedOutput } from "../outputs/plan.ts";

/** Plan of a site: all outputs and copies, before anything is rendered. */
export interface SitePlan {
  readonly column: Column;
  /** Sorted. With an error among them nothing may be published. */
  readonly problems: readonly Problem[];
  /** Links and pictures that the author's own templates or copies may answer. */
  readonly unresolved: readonly UnresolvedTarget[];
  readonly context: RenderContext;
  readonly outputs: readonly PlannedOutput[];
  /** Style sheets, scripts and the icon that the outputs link. */
  readonly assets: readonly Asset[];
  readonly copies: readonly Copy[];
  /** Posts at unlisted addresses, which are not in the column. */
  readonly previews: readonly Preview[];
  /** Null where drafts and scheduled posts are part of the site. */
  readonly leftOut: LeftOut | null;
}

/** A file that is copied into the site: a picture without its metadata, an attachment as it is. */
export interface Copy {
  /** From the column's folder: "posts/city/map.png". */
  readonly source: string;
  /** Below the output folder: "city/map.png". */
  readonly path: string;
  /** Null for what is no picture. */
  readonly picture: PictureCopy | null;
}

/**
 * Input of a build. The host reads the clock, the disk and git once and passes the results, so that planning is pure.
 */
export interface BuildInput {
  readonly sources: Sources;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  /** Report the problems of drafts that are not shown, too. */
  readonly checkDrafts?: boolean;
  /** Whether `pages/` exists: routes of its templates are not known yet, so unknown links are not reported. */
  readonly hasOwnPages: boolean;
  /** Addresses of files that Eleventy copies for the author, to which texts may link. */
  readonly copied?: readonly string[];
  readonly fileDates: FileDates;
  readonly parseAhead?: ParseAhead | null;
  /** The author's own pages with our layout, as of the last build. */
  readonly ownPages?: readonly OwnPage[];
  /** Cuts the font of the settings; null where there is none. */
  readonly cutFont?: CutFont | null;
  readonly pictures?: Pictures | null;
  /** Draws share cards; null where there are none. */
  readonly cards?: CardDrawing | null;
}

/** The local raster pictures of a column, as the host has read them. */
export interface Pictures {
  /** By path of the source. None of pictures that are not read yet: they are copied as they are. */
  readonly facts: ReadonlyMap<string, PictureFacts>;
  /** Null where nothing is encoded. */
  readonly encoder: PictureEncoder | null;
  /** Why pictures are copied as they are. */
  readonly problems: readonly Problem[];
}

/** Last changes of files from git; empty unless `feeds.updated` is "git". */
export interface FileDates {
  /** Milliseconds since 1970, by path in NFC. */
  readonly changed: ReadonlyMap<string, number>;
  /** Why git can't tell. */
  readonly problems: readonly Problem[];
}
