import assert from "node:assert/strict";
import { test } from "node:test";
import { filesOf } from "../kit/column.ts";
import { goldenSite } from "../kit/golden.ts";
import { structuredDataFaults } from "../kit/structured-data.ts";

const pages = [...filesOf(await goldenSite())].filter(([file]) => file.endsWith(".html"));

test("the structured data of every page is valid", async () => {
  const faults = pages.map(async ([file, bytes]) => {
    const each = await structuredDataFaults(bytes.toString("utf8"));
    return each.map((fault) => `${file}: ${fault}`);
  });
  assert.deepEqual((await Promise.all(faults)).flat(), []);
  const types = new Set(pages.flatMap(([, bytes]) => bytes.toString("utf8").match(/"@type":"\w+"/g) ?? []));
  assert.deepEqual([...types].sort(), [
    '"@type":"AboutPage"',
    '"@type":"BlogPosting"',
    '"@type":"BreadcrumbList"',
    '"@type":"CreativeWorkSeason"',
    '"@type":"CreativeWorkSeries"',
    '"@type":"ListItem"',
    '"@type":"Person"',
    '"@type":"WebSite"',
  ]);
});
