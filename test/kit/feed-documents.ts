import assert from "node:assert/strict";
import { listFeedDocuments } from "../../src/feeds/documents.ts";
import { type Feed, feedRecord } from "../../src/feeds/record.ts";
import type { Maker } from "../../src/views/maker.ts";

/** What readers subscribe to on a page: "/", "/city/". */
export function subscription(maker: Maker, page: string): Feed {
  const [feed] = maker.feedsAt(page);
  const document = listFeedDocuments(maker).find(({ address }) => address === feed?.address);
  assert.ok(document);
  return feedRecord(document, maker);
}
