import type { MessagePort } from "node:worker_threads";
import type { LinkIndex } from "../../column/links/link-index.ts";
import type { RecordedParse } from "../../column/text-cache.ts";
import type { Column, Text } from "../../core/model.ts";
import type { PictureFacts } from "../../core/picture-facts.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { Asset } from "../../outputs/asset-bundle.ts";
import type { CardDrawing } from "../../outputs/card-drawing.ts";
import type { OwnPage } from "../../outputs/output.ts";
import type { PackedSources } from "./packed-sources.ts";

/** Message from the main thread to the worker: plain data, handled in order. */
export type WorkerMessage =
  /** First of all: read the sources of this column. */
  | { readonly is: "location"; readonly location: ColumnLocation }
  /** Before "parse": create the parser. */
  | { readonly is: "parser"; readonly settings: MarkdownSettings; readonly links: LinkIndex }
  | { readonly is: "parse"; readonly texts: readonly ParseRequest[] }
  /** Texts that the main thread has parsed, for rendering. */
  | { readonly is: "texts"; readonly texts: readonly ParsedInMain[] }
  | { readonly is: "render"; readonly job: RenderJob };

/** Reply from the worker to the main thread. */
export type WorkerReply =
  /** To "location". */
  | { readonly is: "sources"; readonly sources: PackedSources }
  /** To "parse". Texts that failed are left out: the main thread parses them. */
  | { readonly is: "parsed"; readonly texts: readonly ParsedInWorker[] };

/** Location of a column: `root` is its folder, absolute; `input` is the folder of posts, relative to it. */
export interface ColumnLocation {
  readonly root: string;
  readonly input: string;
}

/** A text by the path of its source, and its language. */
export interface ParseRequest {
  readonly source: string;
  readonly lang: string;
}

/** By the path of the source. */
export type ParsedInMain = readonly [source: string, text: Text];

export interface ParsedInWorker {
  /** The path of the source. */
  readonly source: string;
  readonly parse: RecordedParse;
}

/** What the worker has to render. */
export interface RenderJob {
  /** Without the texts of its posts, which the worker has. */
  readonly column: Column;
  readonly assets: readonly Asset[];
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  readonly ownPages: readonly OwnPage[];
  readonly pictureFacts: ReadonlyMap<string, PictureFacts>;
  /** Of the encoder of pictures, which stays in the main thread; null where there is none. */
  readonly recipe: string | null;
  readonly cards: CardDrawing | null;
  /** The stage to write files to, absolute. */
  readonly folder: string;
  /**
   * Shared memory: a `CLAIM` for each output, by index. A thread renders an output if it is the first to set its claim.
   */
  readonly claims: Int32Array;
}

/** Values in `RenderJob.claims`. */
export const CLAIM = { free: 0, main: 1, worker: 2, done: 3 } as const;

/** Initial data of the worker thread (`workerData`). */
export interface WorkerInit {
  /** Shared memory, indexed by `STATE`. */
  readonly state: Int32Array;
  /** Messages come in, replies go out. */
  readonly port: MessagePort;
}

/** Indexes in `WorkerInit.state`. */
export const STATE = {
  /** Number of messages that were sent and are not handled yet. */
  pending: 0,
  /** Heartbeat: incremented after each message and each rendered output. */
  beat: 1,
} as const;

/** Copy of a column with other texts for its posts. */
export function withTexts(column: Column, textOf: (source: string, text: Text) => Text): Column {
  const replaceTexts = <P extends { readonly source: string; readonly text: Text }>(
    posts: readonly P[],
  ): P[] => posts.map((post) => ({ ...post, text: textOf(post.source, post.text) }));
  return {
    ...column,
    series: column.series.map((series) => ({ ...series, episodes: replaceTexts(series.episodes) })),
    posts: replaceTexts(column.posts),
    pages: replaceTexts(column.pages),
  };
}
