import assert from "node:assert/strict";
import { test } from "node:test";
import { sourcesAfter } from "../../../src/authoring/edits/file-change.ts";
import { guidsToday, planIds } from "../../../src/authoring/ids/plan-ids.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { type Files, md, NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

const { site: SITE } = readSettings({ title: "도시", url: "https://example.org/", timeZone: "UTC" });
const makeGuid = createGuidGenerator(SITE.id);

const scan = (sources: ReturnType<typeof sourcesOf>) => scanColumn(sources, SITE, NOON, RESERVED);
function written(files: Files): Record<string, string> {
  const before = scan(sourcesOf(files));
  const { changes, problems } = planIds(before, guidsToday(before, makeGuid));
  assert.deepEqual(problems, []);
  const after = sourcesAfter(before.sources, changes);
  assert.deepEqual([...guids(scan(after))], [...guids(before)]);
  return Object.fromEntries(after.posts.map(({ path, text }) => [path, text]));
}

function guids(column: ReturnType<typeof scan>): Map<string, string | null> {
  const guid = guidsToday(column, makeGuid);
  return new Map(
    [...column.addresses.series.keys(), ...column.addresses.posts.keys()].map((entry) => [
      entry.file.source.path,
      guid(entry),
    ]),
  );
}

test("guids of today's and of the oldest addresses are written below the title", () => {
  const texts = written({
    "posts/city/index.md": md("title: 도시"),
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03", "글."),
    "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2024-01-10\naliases: [/old/]", "글."),
  });
  assert.equal(texts["posts/city/1.md"]?.split("\n")[2], `id: ${makeGuid("/city/1/")}`);
  assert.equal(texts["posts/city/2.md"]?.split("\n")[2], `id: ${makeGuid("/old/")}`);
  assert.equal(texts["posts/city/index.md"]?.split("\n")[2], `id: ${makeGuid("/city/")}`);
});

test("an id that is written stays", () => {
  const files = {
    "posts/city/index.md": md("title: 도시\nid: urn:uuid:0"),
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-01-03\nid: tag:old,2020:1", "글."),
  };
  assert.deepEqual(written(files), files);
});
