import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn } from "../kit/column.ts";
import { expectNone } from "../kit/finding.ts";
import { FULL } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { inspectSite, readSite } from "../kit/site.ts";
import { STRANGERS, urlOf } from "../kit/strangers.ts";

for (const stranger of STRANGERS.filter(({ big }) => !big || FULL)) {
  test(`somebody else's column: ${stranger.name}`, async () => {
    const files = stranger.files();
    const column = makeColumn(files);
    const { code, stderr } = await buildHere(column);
    assert.equal(code, 0, stderr);
    expectNone(inspectSite(readSite(join(column.folder, "_site"), urlOf(files))));
  });
}
