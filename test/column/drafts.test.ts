import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, postIn, weekly } from "../kit/sources.ts";

/** Each problem as "path:line: severity code", with "draft" behind that of a draft. */
function told(files: Files, given: Parameters<typeof build>[1] = { checkDrafts: true }): string[] {
  return build(files, given).problems.map(
    ({ path, line, severity, code, draft }) => `${path}:${line}: ${severity} ${code}${draft ? " draft" : ""}`,
  );
}

const DRAFT = "title: 안개\nepisode: 3\ndate: 2024-01-17\ndraft: true";

test("what is wrong in the text of a draft is a warning that says so", () => {
  const slips = "밀물[^1]\n\n![안개](없음.png)\n\n[말](/없음/) [[99]]\n\n[^2]: 쓰이지 않음";
  for (const text of [slips, slips.replaceAll("\n", "\n> "), `- ${slips.replaceAll("\n", "\n  ")}`]) {
    const all = told({ ...weekly("city", [1, 2]), "posts/city/3.md": md(DRAFT, text) });
    assert.ok(all.length >= 4, String(all));
    for (const each of all) assert.match(each, /^posts\/city\/3\.md:\d+: warning .* draft$/);
  }
});

test("a build leaves the text of a draft alone, and a preview takes its errors for errors", () => {
  const files = { ...weekly("city", [1, 2]), "posts/city/3.md": md(DRAFT, "밀물[^1]") };
  assert.deepEqual(told(files, {}), []);
  assert.deepEqual(told(files, { includeDrafts: true }), ["posts/city/3.md:8: error note-undefined"]);
});

test("the errors of a scheduled post stay errors", () => {
  const scheduled = md("title: 안개\nepisode: 3\ndate: 2030-01-16", "밀물[^1]");
  const files = { ...weekly("city", [1, 2]), "posts/city/3.md": scheduled };
  assert.deepEqual(told(files), ["posts/city/3.md:7: error note-undefined"]);
  assert.deepEqual(told(files, {}), told(files));
});

test("the front matter of a draft stops no build, also where it can't be read", () => {
  for (const front of [
    `${DRAFT}\ncolour: red`,
    "title: 안개\ndraft: true",
    "title: 안개\nepisode: 3\ndate: 2024-13-40\ndraft: true",
    'title: "안개\nepisode: 3\ndraft: true',
    "title: 안개\n\nepisode:3\ndraft: true # 아직",
    "title: 안개\nepisode: 3\ndate: 2024-01-17\nseries: nowhere\ndraft: true",
  ]) {
    const all = told({ ...weekly("city", [1, 2]), "posts/city/3.md": md(front) }, {});
    assert.ok(all.length > 0, front);
    for (const each of all) assert.match(each, /^posts\/city\/3\.md:\d+: warning .* draft$/, front);
  }
});

test("what is no draft, or does not say so rightly, stays an error", () => {
  const front = (text: string) => told({ ...weekly("city", [1, 2]), "posts/city/3.md": text }, {}).join("\n");
  assert.match(front(md('title: "안개\nepisode: 3\ndate: 2024-01-17')), /error front-yaml$/m);
  assert.match(front(md('title: "안개\nepisode: 3', "draft: true")), /error front-yaml$/m);
  assert.match(front(md(DRAFT.replace("true", "vielleicht"))), /error field-wrong$/m);
  const card = told(
    { ...weekly("city", [1, 2]), "posts/city/index.md": md('title: "도시\ndraft: true') },
    {},
  );
  assert.match(card.join("\n"), /^posts\/city\/index\.md:\d+: error/m);
});

test("a draft takes no number, no address and no link from another post", () => {
  const files: Files = {
    ...weekly("city", [1, 2, 3]),
    "posts/city/00.md": md("title: 초안\nepisode: 2\ndate: 2024-01-10\ndraft: true"),
    "posts/fog.md": md("title: 글\ndate: 2024-01-01", "[[city 2]] [말](/city/2/) [말](/tide/)"),
    "posts/a-tide.md": md("title: 초안\ndate: 2024-01-01\nslug: tide\ndraft: true"),
    "posts/tide.md": md("title: 밀물\ndate: 2024-01-01"),
  };
  assert.deepEqual(told(files), [
    "posts/a-tide.md:4: warning address-equal draft",
    "posts/city/00.md:3: warning number-equal draft",
  ]);
  const { body } = postIn(build(files), "글").text;
  assert.equal(body.filter((part) => typeof part !== "string" && part.hole === "address").length, 3);
});

test("a draft takes no alias and no identity from another post", () => {
  const id = postIn(build({ "posts/old.md": md("title: 글\ndate: 2024-01-01") }), "글").id;
  const files: Files = {
    "posts/old.md": md("title: 초안\ndate: 2024-01-01\ndraft: true"),
    "posts/new.md": md(`title: 글\ndate: 2024-01-01\nid: ${id}\naliases: /old/`),
    "posts/fog.md": md("title: 안개\ndate: 2024-01-01", "[말](/old/)"),
  };
  assert.deepEqual(told(files), [
    "posts/old.md:1: warning address-equal draft",
    "posts/old.md:1: warning id-derived draft",
  ]);
  const built = build(files);
  assert.deepEqual(postIn(built, "글").aliases, ["/old/"]);
  assert.match(JSON.stringify(postIn(built, "안개").text.body), /"address":"\/new\/"/);
  const preview = told(files, { includeDrafts: true });
  assert.ok(
    preview.every((each) => each.includes(": error ")),
    String(preview),
  );
});

test("a folder without a card is told at a post that is no draft", () => {
  const draft = md("title: 초안\nepisode: 1\ndate: 2024-01-03\ndraft: true");
  const out = md("title: 글\nepisode: 2\ndate: 2024-01-10");
  assert.deepEqual(told({ "posts/city/1.md": draft, "posts/city/2.md": out }, {}), [
    "posts/city/2.md:1: error series-card-missing",
  ]);
  assert.deepEqual(told({ "posts/city/1.md": draft }, {}), [
    "posts/city/1.md:1: warning series-card-missing draft",
  ]);
});
