import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { addressOfTag, datedPosts, tagIndex } from "../../src/column/tags.ts";
import { build, type Files, md } from "../kit/sources.ts";

/** A column of posts, each with these tags, a day apart. */
function tagged(...tags: readonly string[]) {
  const files: Record<string, string> = {};
  tags.forEach((list, i) => {
    files[`posts/${i}.md`] = md(`title: t${i}\ndate: 2024-01-0${i + 1}\ntags: ${list}`);
  });
  return index(files);
}

function index(files: Files) {
  const built = build(files);
  assert.deepEqual(built.told, []);
  return tagIndex(datedPosts(built.column));
}

const shown = (tags: ReturnType<typeof tagged>) =>
  [...tags.values()].map(({ label, address, posts }) => `${label} ${address} ${posts.length}`);

test("a tag is spelled as its first post spells it, and holds all of them, oldest first", () => {
  const tags = tagged("[서울, Café]", "café", `[${"서울".normalize("NFD")}, CAFÉ, café]`);
  assert.deepEqual(shown(tags), ["Café /tags/café/ 3", "서울 /tags/서울/ 2"]);
  assert.deepEqual(
    tags.get("Café")?.posts.map((post) => post.title),
    ["t0", "t1", "t2"],
  );
});

test("every post, page and series spells a tag alike", () => {
  const { column } = build({
    "posts/city/index.md": md("title: 도시\ntags: [SEOUL, 밤]"),
    "posts/city/1.md": md("title: a\nepisode: 1\ndate: 2024-01-02\ntags: [seoul, sea-fog]"),
    "posts/b.md": md("title: b\ndate: 2024-01-01\ntags: [Seoul, SEOUL, Sea fog]"),
    "posts/c.md": md("title: c\nkind: page\ntags: [seouL, 하나, 하나]"),
    "posts/d.md": md("title: d\ndate: 2023-01-01\ndraft: true\ntags: [SeOuL]"),
  });
  const [city] = column.series;
  assert.deepEqual(city?.tags, ["Seoul", "밤"]);
  assert.deepEqual(city?.episodes[0]?.tags, ["Seoul", "Sea fog"]);
  assert.deepEqual(column.posts[0]?.tags, ["Seoul", "Sea fog"]);
  assert.deepEqual(column.pages[0]?.tags, ["Seoul", "하나"]);
});

/** Six hex digits of SHA-256: `printf 'c#' | sha256sum`. */
const hash = (folded: string) => createHash("sha256").update(folded, "utf8").digest("hex").slice(0, 6);

for (const [label, segment] of [
  ["Seoul", "seoul"],
  ["소설", "소설"],
  ["소설".normalize("NFD"), "소설"],
  ["Straße", "strasse"],
  ["sea fog", "sea-fog"],
  ["  sea \u00a0 fog ", "sea-fog"],
  ["sea-fog", "sea-fog"],
  ["v2.0", "v2.0"],
  ["C", "c"],
  ["C#", "c-951a4d"],
  ["c#", "c-951a4d"],
  ["C++", `c-${hash("c++")}`],
  ["소설?", `소설-${hash("소설?")}`],
  [".NET", `net-${hash(".net")}`],
  ["🌊", `tag-${hash("🌊")}`],
  ["🌊 바다", `바다-${hash("🌊 바다")}`],
  ["-🌊-", `tag-${hash("-🌊-")}`],
  ["?!", `tag-${hash("?!")}`],
  ["con", `tag-con-${hash("con")}`],
  ["aux.js", `tag-aux.js-${hash("aux.js")}`],
  ["가".repeat(200), `${"가".repeat(64)}-${hash("가".repeat(200))}`],
] as const)
  test(`the address of the tag ${JSON.stringify(label.slice(0, 20))} depends on it alone`, () =>
    assert.equal(addressOfTag(label), `/tags/${segment}/`));

test("a tag keeps its address whatever tags come later", () => {
  const before = tagged("['C#', 소설?, Seoul]");
  const after = tagged("[C, 소설, seoul]", "['C#', 소설?, Seoul]");
  const addresses = new Map([...after.values()].map(({ label, address }) => [label, address]));
  assert.equal(addresses.get("C#"), before.get("C#")?.address);
  assert.equal(addresses.get("소설?"), before.get("소설?")?.address);
  assert.equal(addresses.get("seoul"), before.get("Seoul")?.address);
  assert.equal(new Set(addresses.values()).size, 5);
});

test("an emoji leaves nothing invisible in the address of a tag", () => {
  for (const { address } of tagged("[❤️, 날씨 ☀️, 1️⃣]").values()) assert.match(address, /^[\w가-힣/-]+$/);
});

test("tags of pages and unpublished posts do not count", () => {
  const tags = index({
    "posts/a.md": md("title: a\nkind: page\ntags: about"),
    "posts/b.md": md("title: b\ndate: 2030-01-01\ntags: later"),
    "posts/c.md": md("title: c\ndate: 2024-01-01\ntags: now"),
  });
  assert.deepEqual(shown(tags), ["now /tags/now/ 1"]);
});
