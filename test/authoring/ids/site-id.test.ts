import assert from "node:assert/strict";
import { test } from "node:test";
import { missingSiteId } from "../../../src/authoring/ids/site-id.ts";
import { scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { type Files, md, NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

function idFor(url: string, files: Files): string {
  const { site } = readSettings({ title: "도시", url, timeZone: "Asia/Seoul" });
  return missingSiteId(scanColumn(sourcesOf(files), site, NOON, RESERVED), site, "fresh");
}

const CARD = { "posts/city/index.md": md("title: 도시") };
const OUT = { "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-05-01") };

test("where something is out, the address goes on being the id, as it was read", () => {
  assert.equal(idFor("https://도시.kr", { ...CARD, ...OUT }), "https://xn--hq1b79z.kr/");
});

test("so it does where a post can't be read, since that may be out", () => {
  assert.equal(
    idFor("https://a.kr/", { ...CARD, "posts/city/1.md": "---\ntitle: [\n---\n" }),
    "https://a.kr/",
  );
});

test("a draft, a scheduled post and a page are in no feed: nobody knows an identity of theirs", () => {
  const hidden = {
    ...CARD,
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-05-01\ndraft: true"),
    "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2030-01-01"),
    "posts/about.md": md("title: 소개\nkind: page"),
  };
  assert.equal(idFor("https://example.org/", hidden), "fresh");
  const undated = { ...CARD, "posts/city/1.md": md("title: 하나\nepisode: 1\ndraft: true") };
  assert.equal(idFor("https://example.org/", undated), "fresh", "whatever it still lacks");
});

test("the placeholder is everybody's address and has no feeds, so that its id is never kept", () => {
  assert.equal(idFor("https://my-column.example/", { ...CARD, ...OUT }), "fresh");
});
