import assert from "node:assert/strict";
import { test } from "node:test";
import { reserved } from "../../../src/outputs/reserved/output.ts";
import { build, contextOf } from "../../kit/sources.ts";

test("outputs to come have their addresses kept, and no files yet", () => {
  assert.deepEqual(reserved.reserves?.(build({}).column.site), [
    "/search/*",
    "/page/",
    "/_site/*",
    "/:series/feeds/*",
    "/:series/book/*",
    "/:series/book.epub",
  ]);
  assert.deepEqual(reserved.list(contextOf(build({}))), []);
});
