import assert from "node:assert/strict";
import { test } from "node:test";
import { splice } from "../../../src/authoring/edits/splice.ts";
import { findPost, suggestDraft } from "../../../src/authoring/publish/find-post.ts";
import { openDraft, planRelease } from "../../../src/authoring/publish/plan-release.ts";
import type { DateChoice } from "../../../src/authoring/publish/release-date.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { type Files, md, NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

const { site } = readSettings({ title: "도시", url: "https://example.org/", timeZone: "Asia/Seoul" });
const makeGuid = createGuidGenerator(site.id);
const deps = { site, now: NOON + 40_000, makeGuid };
const CARD = { "posts/city/index.md": md('title: 도시\ncadence: { days: 수, time: "07:00" }\nmissing: [4]') };

const scanOf = (files: Files) => scanColumn(sourcesOf(files), site, deps.now, RESERVED);

/** The front matter as it will be, without its last line, which is the guid of the address unless there was one. */
function released(fields: string, choice: DateChoice = "keep", more: Files = CARD, path = "posts/city/x.md") {
  const scan = scanOf({ ...more, [path]: md(fields) });
  const file = scan.files.posts.find(({ source }) => source.path === path);
  assert.ok(file);
  const draft = openDraft(scan, file, deps);
  const release = planRelease(scan, draft, choice, deps);
  assert.ok(!("code" in release));
  const text = splice(file.source.text, release.change.splices);
  const [, yaml] = /^---\n(.*?)\n---\n/s.exec(text) ?? [];
  return {
    yaml,
    date: draft.date,
    dates: draft.dates,
    state: release.entry?.state,
    written: release.written,
  };
}

test("`draft` goes, and the guid in force at its address is written; an id that is there stays", () => {
  const { yaml, state } = released("title: 안개\nepisode: 3\ndate: 2024-05-29\ndraft: true");
  assert.deepEqual(
    [yaml, state],
    [`title: 안개\nid: ${makeGuid("/city/3/")}\nepisode: 3\ndate: 2024-05-29`, "out"],
  );
  const own = "title: 안개\nepisode: 3\ndate: 2024-05-29\nid: urn:uuid:1";
  assert.equal(released(`${own}\ndraft: true`).yaml, own);
});

test("a missing date is the present, to the minute, as short as dates are written; an empty one too", () => {
  const now = released("title: 안개\nepisode: 3\nid: a\ndraft: true");
  assert.deepEqual(
    [now.yaml, now.date],
    ["title: 안개\ndate: 2024-06-01 12:00\nepisode: 3\nid: a", "missing"],
  );
  assert.equal(
    released("title: 안개\nepisode: 3\nid: a\ndate:\ndraft: true").written.date,
    "2024-06-01 12:00",
  );
});

test("a date that has passed may stay, be the present or the next free day", () => {
  const past = "title: 안개\nepisode: 3\nid: a\ndate: 2024-05-29\ndraft: true";
  assert.deepEqual(released(past).date, "past");
  assert.deepEqual(released(past).written, { date: null, episode: null, id: null });
  assert.equal(released(past, "now").written.date, "2024-06-01 12:00");
  assert.equal(released(past, "next").written.date, "2024-06-05");
  assert.equal(released(past, "next").state, "scheduled");
});

test("the next free day comes after what is scheduled, not after drafts that follow", () => {
  const more = {
    ...CARD,
    "posts/city/2.md": md("title: 둘\nepisode: 2\ndate: 2024-06-05"),
    "posts/city/5.md": md("title: 다섯\nepisode: 5\ndate: 2024-06-12\ndraft: true"),
  };
  const past = "title: 안개\nepisode: 3\nid: a\ndate: 2024-05-29\ndraft: true";
  assert.equal(released(past, "next", more).written.date, "2024-06-12");
});

test("a date ahead stays, and so does a day without a time while it lasts", () => {
  const fields = "title: 안개\nid: a\nepisode: 1\ndate: ";
  const ahead = released(`${fields}2024-06-05\ndraft: true`);
  assert.deepEqual([ahead.date, ahead.state, ahead.written.date], ["fine", "scheduled", null]);
  const daily = { "posts/city/index.md": md("title: 도시") };
  assert.equal(released(`${fields}2024-06-01\ndraft: true`, "keep", daily).date, "fine");
  assert.equal(released(`${fields}2024-06-01 11:00\ndraft: true`, "keep", daily).date, "past");
});

test("an episode without a number gets the next, of its season where numbers begin anew", () => {
  const more = { ...CARD, "posts/city/3.md": md("title: 셋\nepisode: 3\ndate: 2024-05-22\ndraft: true") };
  const fields = "title: 안개\ndate: 2024-05-29\nid: a";
  assert.equal(released(`${fields}\ndraft: true`, "keep", more).written.episode, 5);
  const seasons = {
    "posts/city/index.md": md("title: 도시\nnumbering: season"),
    "posts/city/1.md": md("title: 하나\nseason: 1\nepisode: 7\ndate: 2024-05-01"),
    "posts/city/2.md": md("title: 둘\nseason: 2\nepisode: 1\ndate: 2024-05-08"),
  };
  assert.equal(released(`${fields}\nseason: 2\ndraft: true`, "keep", seasons).written.episode, 2);
  assert.equal(released(`${fields}\nkind: special\ndraft: true`).written.episode, null);
});

test("pages have no date; braces and comments stay", () => {
  const page = released("title: 소개\nkind: page\nid: a\ndraft: true", "now", {}, "posts/about.md");
  assert.deepEqual([page.yaml, page.date], ["title: 소개\nkind: page\nid: a", "fine"]);
  const braces = released("{ title: 안개, episode: 3, draft: true, id: a } # 메모");
  assert.equal(braces.yaml, "{ title: 안개, date: 2024-06-01 12:00, episode: 3, id: a } # 메모");
});

test("a post is found by path in whatever form of Unicode, by number and by title", () => {
  const scan = scanOf({
    ...CARD,
    "posts/town/index.md": md("title: 마을"),
    "posts/city/1.md": md("title: 하나\nepisode: 1\ndate: 2024-05-01"),
    ["posts/city/02-안개.md".normalize("NFD")]: md("title: 안개\nepisode: 2\ndraft: true\ndate: 2024-05-01"),
    "posts/town/2.md": md("title: 달\nepisode: 2\ndraft: true\ndate: 2024-05-01"),
    "posts/town/3.md": md("title: 별\nepisode: 3\ndraft: true\ndate: 2024-05-01"),
    "posts/town/4.md": "---\ntitle: [\ndraft: true\n---\n",
    "posts/town/5.md": "글\n",
  });
  const find = (name: string, ...candidates: string[]) => {
    const found = findPost(scan, candidates, name);
    if (found === null) return null;
    return [
      found.is,
      found.is === "several" ? found.paths : found.is === "post" ? found.post.title : found.path,
    ];
  };
  const fog = ["draft", "posts/city/02-안개.md".normalize("NFD")];
  assert.deepEqual(find("", "posts/none.md", "posts/city/02-안개.md"), fog);
  assert.deepEqual(find("city 2"), fog);
  assert.deepEqual(find("도시 2화".normalize("NFD")), fog);
  assert.deepEqual(find("안개"), fog);
  assert.deepEqual(find("2"), ["several", ["posts/city/02-안개.md".normalize("NFD"), "posts/town/2.md"]]);
  assert.deepEqual(find("3"), ["draft", "posts/town/3.md"]);
  assert.deepEqual(find("city 1"), ["post", "하나"]);
  assert.deepEqual(find("", "posts/city/index.md"), ["card", "posts/city/index.md"]);
  assert.deepEqual(find("", "posts/town/4.md"), ["draft", "posts/town/4.md"]);
  assert.deepEqual(find("", "posts/town/5.md"), ["broken", "posts/town/5.md"]);
  assert.equal(find("9", "posts/town/9.md"), null);
  assert.equal(suggestDraft(scan, "town/33.md"), "posts/town/3.md");
});
