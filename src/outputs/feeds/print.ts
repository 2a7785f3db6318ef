import type { FeedFormat } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { atom } from "./atom.ts";
import { json } from "./json.ts";
import { type Lengths, withLengths } from "./picture.ts";
import { type Feed, type FeedDocument, feedRecord } from "./record.ts";
import { rss } from "./rss.ts";

const PRINTERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss, atom, json };

/** @param lengths of pictures that are made smaller */
export function printFeed(
  document: FeedDocument,
  ctx: RenderContext,
  lengths: Lengths | null = null,
): string {
  const feed = feedRecord(document, ctx);
  return PRINTERS[document.feed.format](lengths === null ? feed : withLengths(feed, lengths));
}
