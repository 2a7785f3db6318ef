import type { MessagePort } from "node:worker_threads";
import type { ReadElsewhere, SharedText, Wanted } from "../column/ahead.ts";
import type { Atlas } from "../column/atlas.ts";
import type { Column, Text } from "../model.ts";
import type { ProseSettings } from "../prose/prose.ts";
import type { Asset } from "../theme/assets.ts";
import type { Parcel } from "./parcel.ts";

/** What the first thread writes to its helper. Everything in it is plain data; letters are answered in order. */
export type Letter =
  /** Comes first: whose column it is. */
  | { readonly is: "place"; readonly place: Place }
  /** What texts are read with. */
  | { readonly is: "begin"; readonly settings: ProseSettings; readonly atlas: Atlas }
  | { readonly is: "wanted"; readonly texts: readonly Wanted[] }
  /** Texts that were read in the first thread, by the path of their source. */
  | { readonly is: "texts"; readonly texts: readonly SharedText[] }
  | { readonly is: "edition"; readonly edition: Printing };

/** Where a column lies: its folder, absolute, and that of its posts below it. */
export interface Place {
  readonly root: string;
  readonly input: string;
}

/** What is to be printed. */
export interface Printing {
  /** Without the texts of its posts, which the helper has. */
  readonly column: Column;
  readonly assets: readonly Asset[];
  /** Show drafts and scheduled posts too. */
  readonly drafts: boolean;
  /** Where the pages go, absolute. */
  readonly folder: string;
  /** Of each output, in order, who prints it: whoever is first to put its name there. */
  readonly claims: Int32Array;
}

/** In `Printing.claims`. */
export const CLAIM = { free: 0, first: 1, helper: 2, done: 3 } as const;

export type Answer =
  /** To the place of a column. */
  | { readonly is: "sources"; readonly sources: Parcel }
  /** To a letter that wanted some. */
  | { readonly is: "texts"; readonly texts: readonly ReadElsewhere[] };

/** What the thread is given when it is started. */
export interface Start {
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
  const exchange = <P extends { readonly source: string; readonly text: Text }>(posts: readonly P[]): P[] =>
    posts.map((post) => ({ ...post, text: textOf(post.source, post.text) }));
  return {
    ...column,
    series: column.series.map((series) => ({ ...series, episodes: exchange(series.episodes) })),
    posts: exchange(column.posts),
    pages: exchange(column.pages),
  };
}
