import assert from "node:assert/strict";
import { listFeedDocuments } from "../../src/outputs/feeds/documents.ts";
import { type Feed, feedRecord } from "../../src/outputs/feeds/record.ts";
import type { RenderContext } from "../../src/outputs/output.ts";

/** The subscription document of a page ("/", "/city/"), as a record. */
export function subscription(ctx: RenderContext, page: string): Feed {
  const [feed] = ctx.feedsAt(page);
  const document = listFeedDocuments(ctx).find(({ address }) => address === feed?.address);
  assert.ok(document);
  return feedRecord(document, ctx);
}
