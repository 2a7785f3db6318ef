import type { MessagePort } from "node:worker_threads";
import type { LinkIndex } from "../../column/links/link-index.ts";
import type { RecordedParse } from "../../column/text-cache.ts";
import type { Column, Text } from "../../core/model.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { Asset } from "../../outputs/asset-bundle.ts";
import type { PackedSources } from "./packed-sources.ts";

/** From the main thread to the worker. Plain data; messages are handled in order. */
export type WorkerMessage =
  /** Comes first: whose column it is. */
  | { readonly is: "location"; readonly location: ColumnLocation }
  /** What texts are parsed with. */
  | { readonly is: "parser"; readonly settings: MarkdownSettings; readonly links: LinkIndex }
  | { readonly is: "parse"; readonly texts: readonly ParseRequest[] }
  /** Texts that the main thread has parsed. */
  | { readonly is: "texts"; readonly texts: readonly ParsedInMain[] }
  | { readonly is: "render"; readonly job: RenderJob };

/** From the worker to the main thread. */
export type WorkerReply =
  /** To "location". */
  | { readonly is: "sources"; readonly sources: PackedSources }
  /** To "parse". It may leave out what it was asked for: the main thread parses that. */
  | { readonly is: "parsed"; readonly texts: readonly ParsedInWorker[] };

/** Where a column lies: its folder, absolute, and that of its posts below it. */
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

/** What is to be rendered. */
export interface RenderJob {
  /** Without the texts of its posts, which the worker has. */
  readonly column: Column;
  readonly assets: readonly Asset[];
  /** Show drafts and scheduled posts too. */
  readonly includeDrafts: boolean;
  /** Where the files go, absolute. */
  readonly folder: string;
  /** Of each output, in order, who renders it: the thread that is first to put its claim there. */
  readonly claims: Int32Array;
}

/** In `RenderJob.claims`. */
export const CLAIM = { free: 0, main: 1, worker: 2, done: 3 } as const;

/** What the thread is given when it is started. */
export interface WorkerInit {
  /** Integers that both threads see. */
  readonly state: Int32Array;
  /** Messages come in, replies go out. */
  readonly port: MessagePort;
}

/** In `WorkerInit.state`. */
export const STATE = {
  /** Messages that were sent and are not handled yet. */
  pending: 0,
  /** Heartbeat: one more whenever something has been done. */
  beat: 1,
} as const;

/** The same column with other texts for its posts. */
export function withTexts(column: Column, textOf: (source: string, text: Text) => Text): Column {
  const exchange = <P extends { readonly source: string; readonly text: Text }>(posts: readonly P[]): P[] =>
    posts.map((post) => ({ ...post, text: textOf(post.source, post.text) }));
  return {
    ...column,
    series: column.series.map((series) => ({ ...series, episodes: exchange(series.episodes) })),
    posts: exchange(column.posts),
    pages: exchange(column.pages),
  };
}
