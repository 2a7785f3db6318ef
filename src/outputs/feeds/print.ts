import type { FeedFormat } from "../../core/model.ts";
import type { RenderContext } from "../output.ts";
import { atom } from "./atom.ts";
import { json } from "./json.ts";
import { type Feed, type FeedDocument, feedRecord } from "./record.ts";
import { rss } from "./rss.ts";

const PRINTERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss, atom, json };

export function printFeed(document: FeedDocument, ctx: RenderContext): string {
  return PRINTERS[document.feed.format](feedRecord(document, ctx));
}
