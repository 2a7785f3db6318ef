import assert from "node:assert/strict";
import { test } from "node:test";
import { build, type Files, md, NOON, postIn, seriesIn } from "../kit/sources.ts";

const SECRET = "비밀이야기";
const secret = (fields: string) =>
  md(`title: ${SECRET}\ntags: [${SECRET}]\n${fields}`, `${SECRET}. ![${SECRET}](map.png)`);
const files = (fields: string): Files => ({
  "posts/city/index.md": md("title: city"),
  "posts/city/1.md": md("title: one\nepisode: 1\ndate: 2024-01-03", "[다음](2.md#a)과 [또](/city/2/)"),
  "posts/city/2.md": secret(`episode: 2\naliases: /${SECRET}/\n${fields}`),
  "posts/city/3.md": md("title: three\nepisode: 3\ndate: 2024-01-17"),
  "posts/city/map.png": { bytes: 10 },
});

for (const [state, fields] of [
  ["a draft", "date: 2024-01-10\ndraft: true"],
  ["an episode of tomorrow", "date: 2024-06-02"],
  ["an episode of a minute later", "date: 2024-06-01 12:01"],
] as const) {
  test(`${state} is nowhere in the column`, () => {
    const built = build(files(fields));
    assert.ok(!JSON.stringify(built.column).includes(SECRET));
    assert.ok(!JSON.stringify(built.column).includes("/city/2/"));
    assert.deepEqual(
      seriesIn(built, "city").episodes.map(({ number }) => number),
      [1, 3],
    );
  });

  test(`${state} is there, and marked, where drafts are shown`, () => {
    const built = build(files(fields), { includeDrafts: true });
    assert.equal(postIn(built, SECRET).state, state === "a draft" ? "draft" : "scheduled");
    assert.match(JSON.stringify(postIn(built, "one").text), /"address":"\/city\/2\/"/);
  });
}

test("what is due this very moment is out", () => {
  assert.equal(postIn(build(files("date: 2024-06-01 12:00")), SECRET).state, "out");
  assert.equal(postIn(build(files("date: 2024-06-02"), { now: NOON + 86_400_000 }), SECRET).state, "out");
});

test("problems of a scheduled text are reported before its day, those of a draft are not", () => {
  const slip = (fields: string) =>
    build({ "posts/a.md": md(`title: a\n${fields}`, "밀물[^tide]") }).problems.map(({ code }) => code);
  assert.deepEqual(slip("date: 2024-06-02"), ["note-undefined"]);
  assert.deepEqual(slip("date: 2024-06-02\ndraft: true"), []);
});

test("likewise where the date is wrong: the text of a draft is left alone", () => {
  const slip = (fields: string, drafts = false) =>
    build(
      { "posts/a.md": md(`title: a\ndate: 2024-13-40\n${fields}`, "밀물[^tide]") },
      { includeDrafts: drafts },
    ).told;
  const both = ["posts/a.md:3: date-impossible", "posts/a.md:7: note-undefined"];
  assert.deepEqual(slip("draft: false"), both);
  assert.deepEqual(slip("draft: true"), both.slice(0, 1));
  assert.deepEqual(slip("draft: true", true), both);
});

test("a withdrawn episode keeps number, address and guid, and drops the rest", () => {
  const fields = "date: 2024-01-10\ndescription: 요약\ncover: map.png";
  const before = postIn(build(files(fields)), SECRET);
  const built = build(files(`${fields}\nwithdrawn: true`));
  const { text, cover, description, withdrawn, number, address, id, state } = postIn(built, SECRET);
  assert.deepEqual([withdrawn, number, address, id, state], [true, 2, "/city/2/", before.id, "out"]);
  assert.deepEqual([text.body, text.files, text.notes, cover, description], [[], [], [], null, ""]);
  assert.notEqual(before.cover, null);
});

test("a link with a fragment of a withdrawn text is broken", () => {
  const built = build(files("date: 2024-01-10\nwithdrawn: true"));
  assert.deepEqual(built.told, ["posts/city/1.md:7: link-fragment"]);
});

for (const [updated, told] of [
  ["2024-06-01", []],
  ["2024-06-02", ["posts/fog.md:4: updated-ahead"]],
  ["2029-01-01 07:00", ["posts/fog.md:4: updated-ahead"]],
] as const)
  test(`\`updated: ${updated}\` on 1 June 2024`, () => {
    const built = build(
      { "posts/fog.md": md(`title: 안개\ndate: 2024-05-01\nupdated: ${updated}`) },
      { now: NOON },
    );
    assert.deepEqual(built.told, told);
    assert.equal(postIn(built, "안개").updated === null, told.length > 0, "no page and no feed shows it");
  });

test("a post that is not out yet may have been updated later still", () => {
  const later = md("title: 안개\ndate: 2029-01-01\nupdated: 2029-01-02");
  assert.deepEqual(build({ "posts/fog.md": later }).told, []);
});
