import type { MessagePort } from "node:worker_threads";
import type { LinkIndex } from "../../column/links/link-index.ts";
import type { Column, Text } from "../../core/model.ts";
import type { MarkdownSettings } from "../../input/markdown/read-text.ts";
import type { Asset } from "../../outputs/assets/bundle.ts";
import type { PackedSources } from "./packed-sources.ts";
import type { ReadRequest, SharedText, WorkerParse } from "./read-ahead.ts";

/** What the first thread writes to its helper. Everything in it is plain data; letters are answered in order. */
export type WorkerMessage =
  /** Comes first: whose column it is. */
  | { readonly is: "place"; readonly place: ColumnLocation }
  /** What texts are read with. */
  | { readonly is: "begin"; readonly settings: MarkdownSettings; readonly atlas: LinkIndex }
  | { readonly is: "wanted"; readonly texts: readonly ReadRequest[] }
  /** Texts that were read in the first thread, by the path of their source. */
  | { readonly is: "texts"; readonly texts: readonly SharedText[] }
  | { readonly is: "edition"; readonly edition: RenderJob };

/** Where a column lies: its folder, absolute, and that of its posts below it. */
export interface ColumnLocation {
  readonly root: string;
  readonly input: string;
}

/** What is to be printed. */
export interface RenderJob {
  /** Without the texts of its posts, which the helper has. */
  readonly column: Column;
  readonly assets: readonly Asset[];
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  /** Where the pages go, absolute. */
  readonly folder: string;
  /** Of each output, in order, who prints it: whoever is first to put its name there. */
  readonly claims: Int32Array;
}

/** In `Printing.claims`. */
export const CLAIM = { free: 0, first: 1, helper: 2, done: 3 } as const;

export type WorkerReply =
  /** To the place of a column. */
  | { readonly is: "sources"; readonly sources: PackedSources }
  /** To a letter that wanted some. */
  | { readonly is: "texts"; readonly texts: readonly WorkerParse[] };

/** What the thread is given when it is started. */
export interface WorkerInit {
  /** Whole numbers that both threads see. */
  readonly state: Int32Array;
  /** Letters come in, answers go out. */
  readonly port: MessagePort;
}

/** In `Start.state`. */
export const STATE = {
  /** Letters that were sent and have not been dealt with. */
  waiting: 0,
  /** Another one whenever something has been done. */
  beat: 1,
} as const;

/** The same column with other texts for its posts. */
export function withTexts(column: Column, textOf: (source: string, text: Text) => Text): Column {
  const exchange = <P extends { readonly source: string; readonly text: Text }>(
    includeDrafts: readonly P[],
  ): P[] => includeDrafts.map((post) => ({ ...post, text: textOf(post.source, post.text) }));
  return {
    ...column,
    series: column.series.map((series) => ({ ...series, episodes: exchange(series.episodes) })),
    posts: exchange(column.posts),
    pages: exchange(column.pages),
  };
}
