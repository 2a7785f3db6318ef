import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { PLACEHOLDER_URL } from "../../src/core/example-url.ts";
import { card, makeColumn, NOW } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { type BuiltSite, inspectSite, readSite } from "../kit/site.ts";
import { md, weekly } from "../kit/sources.ts";

const column = makeColumn({
  ".eleventy.ts": card({ url: PLACEHOLDER_URL }),
  ...weekly("city", [1, 2], {
    "posts/city/index.md": md("title: 도시\naliases: [/rss/city.xml, /town/]"),
    "posts/fog.md": md("title: 안개\ndate: 2024-01-01\ntags: [물]", "[구독](/feed.xml)하세요."),
  }),
});
let site: BuiltSite;
const said: string[] = [];

before(async () => {
  for (const language of ["en", "ko"] as const) {
    const { code, stdout, stderr } = await runHere(column, ["build", "--now", NOW], language);
    assert.equal(code, 0, stderr);
    said.push(stdout);
  }
  site = readSite(join(column.folder, "_site"), PLACEHOLDER_URL);
});

test("while the address is the placeholder, there are no feeds, and the closing line says why", () => {
  assert.deepEqual(
    [...site.files].filter((file) => /\.xml$|\.json$|^rss|_redirects/.test(file)),
    ["_redirects", "city/episodes.json", "sitemap.xml"],
  );
  assert.deepEqual(said, [
    `2 episodes in 1 series, 1 post, 9 pages, 0 feeds in 0.0 s; no feeds yet, since the url in .eleventy.ts is still the placeholder ${PLACEHOLDER_URL}: write there where the site will live\n`,
    `연재 1개 2화, 글 1편, 쪽 9개, 피드 0개를 0.0초에 만들었습니다. .eleventy.ts의 url이 아직 임시 주소(${PLACEHOLDER_URL})여서 피드는 만들지 않았습니다. 사이트를 올릴 주소를 적으세요\n`,
  ]);
});

test("no page links to a feed, and /feeds/ says that there are none yet", () => {
  const found = inspectSite(site).map(({ file, what }) => `${file}: ${what}`);
  assert.deepEqual(
    found.filter((each) => !each.startsWith("fog/index.html")),
    ["feed.xml: is missing"],
  );
  assert.match(readFileSync(join(site.folder, "feeds/index.html"), "utf8"), /아직 피드가 없습니다/);
});
