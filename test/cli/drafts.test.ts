import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/cli/phrases/en.ts";
import { ko } from "../../src/cli/phrases/ko.ts";
import { momentAt } from "../../src/core/time/zone.ts";
import { makeColumn } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";

const post = (fields: string, body = "글") => `---\n${fields}\n---\n\n${body}\n`;
const column = () =>
  makeColumn({
    "posts/city/index.md": post("title: 도시"),
    "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2026-11-18"),
    "posts/city/2.md": post("title: 둘\nepisode: 2\ndate: 2026-12-02 07:00"),
    "posts/city/3.md": post("title: 셋\nepisode: 3\ndate: 2026-12-09 07:00"),
    "posts/city/4.md": post("title: 넷\nepisode: 4\ndate: 2026-12-16\ndraft: true", "밀물[^1]\n\n[^2]: 썰물"),
  });
const NOW = ["--now", "2026-12-01T12:00"];

test("`check` tells the slips of drafts as warnings, which `--strict` does not count", async () => {
  const run = await runHere(column(), ["check", "--strict", ...NOW], "ko");
  assert.equal(run.code, 0);
  assert.match(run.stderr, /^posts\/city\/4\.md:8:3: warning: 초안: \[\^1\]/m);
  assert.match(run.stderr, /경고 2개\n$/);
  const json = await runHere(column(), ["check", "--format", "json", ...NOW], "en");
  const lines = json.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ code, severity, draft }) => [code, severity, draft]),
    [
      ["note-undefined", "warning", true],
      ["note-unused", "warning", true],
    ],
  );
  const english = await runHere(column(), ["check", ...NOW], "en");
  assert.match(english.stderr, /^posts\/city\/4\.md:8:3: warning: In a draft: \[\^1\]/m);
});

test("the closing line of a build says what was left out", async () => {
  const korean = await runHere(column(), ["build", ...NOW], "ko");
  assert.deepEqual([korean.code, korean.stderr], [0, ""]);
  assert.match(
    korean.stdout,
    /만들었습니다\. 초안 1편, 예약 2편\(다음 12월 2일 07:00\)은 빠졌습니다\. .*\n$/,
  );
  const preview = await runHere(column(), ["build", "--drafts", "--output", "_preview", ...NOW], "ko");
  assert.doesNotMatch(preview.stdout, /빠졌습니다/);
});

test("it says so in numbers of each kind, with the year where it is another", () => {
  const counts = { episodes: 1, series: 1, posts: 0, pages: 9, feeds: 2 };
  const at = (iso: string) => momentAt(Date.parse(iso), "Asia/Seoul");
  const say = (drafts: number, scheduled: number, next: string | null, previews = 0) => {
    const leftOut = {
      drafts,
      scheduled,
      previews,
      addresses: [],
      next: next === null ? null : at(next),
      now: at("2026-12-01T00:00Z"),
    };
    return [en, ko].map(
      (phrases) => phrases.made({ ...counts, leftOut }, "0.1").split(/ in 0\.1 s|만들었습니다/)[1],
    );
  };
  assert.deepEqual(say(0, 0, null), ["", ""]);
  assert.deepEqual(say(1, 0, null), ["; left out: 1 draft", ". 초안 1편은 빠졌습니다"]);
  assert.deepEqual(say(5, 2, "2026-12-02T07:00+09:00"), [
    "; left out: 5 drafts, 2 scheduled posts (next: Dec 2, 07:00)",
    ". 초안 5편, 예약 2편(다음 12월 2일 07:00)은 빠졌습니다",
  ]);
  assert.deepEqual(say(0, 1, "2027-01-06T07:00+09:00"), [
    "; left out: 1 scheduled post (next: Jan 6, 2027, 07:00)",
    ". 예약 1편(다음 2027년 1월 6일 07:00)은 빠졌습니다",
  ]);
  assert.deepEqual(say(3, 0, null, 1), [
    "; left out: 3 drafts, 1 preview at an unlisted address",
    ". 초안 3편은 빠졌습니다(그 가운데 1편은 목록에 없는 주소의 미리보기)",
  ]);
});
