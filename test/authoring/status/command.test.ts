import assert from "node:assert/strict";
import { test } from "node:test";
import { makeColumn } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

const post = (fields: string) => `---\n${fields}\n---\n\n글\n`;
const FILES = {
  "posts/city/index.md": post('title: 도시\ncadence: { days: 수, time: "07:00" }'),
  "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2024-05-22"),
  "posts/city/2.md": post("title: 둘\nepisode: 2\ndate: 2024-05-29").replaceAll("\n", "\r\n"),
  "posts/city/3.md": post("title: 셋\nepisode: 3\ndate: 2024-05-29 08:00\ndraft: true"),
  "posts/sea/index.md": post("title: 바다"),
  "posts/fog.md": post("title: 안개\ndate: 2024-05-29 07:30"),
};

const due = (since: string, now: string, ...more: string[]) =>
  runHere(makeColumn(FILES), ["status", "--due-since", since, "--now", now, ...more], "en");

test("`--due-since` lists what was published since then, and its exit code whether anything was", async () => {
  const run = await due("2024-05-28T22:00:00Z", "2024-05-29T08:00");
  assert.deepEqual(run, { code: 0, stderr: "", stdout: "posts/fog.md: “안개”, Wed 2024-05-29 07:30\n" });
  const both = await due("2024-05-28T21:59:59Z", "2024-05-29T07:30+09:00");
  assert.equal(
    both.stdout,
    "posts/city/2.md: 도시 Episode 2, “둘”, Wed 2024-05-29 07:00\nposts/fog.md: “안개”, Wed 2024-05-29 07:30\n",
  );
  assert.deepEqual(await due("2024-05-22T07:00", "2024-05-29T06:59:59"), { code: 1, stdout: "", stderr: "" });
  assert.deepEqual(await due("2024-06-22", "2024-05-29"), { code: 1, stdout: "", stderr: "" });
});

test("for one series, and as JSON", async () => {
  const run = await due("2024-05-01", "2024-05-29T08:00", "--series", "city", "--format", "json");
  const lines = run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ source }) => source),
    ["posts/city/1.md", "posts/city/2.md"],
  );
  assert.deepEqual(lines[1], {
    series: "city",
    kind: "episode",
    season: null,
    number: 2,
    title: "둘",
    date: "2024-05-29T07:00:00+09:00",
    source: "posts/city/2.md",
  });
});

test("on errors its exit code is not that of nothing due", async () => {
  assert.deepEqual(await due("yesterday", "2024-05-29"), {
    code: 2,
    stdout: "",
    stderr: 'yeonjae: --due-since wants an ISO date-time such as 2026-01-07T07:00:00Z, not "yesterday".\n',
  });
  const column = makeColumn({
    ...FILES,
    ".eleventy.ts": "export default function () { throw new Error('x'); }\n",
  });
  assert.equal((await runHere(column, ["status", "--due-since", "2024-05-01"], "en")).code, 2);
});

test("errors in the content leave open what is due: 2, whether something is or not", async () => {
  const ask = (file: string, body: string, language: "en" | "ko" = "en") => {
    const column = makeColumn({ ...FILES, [file]: body });
    const now = ["--due-since", "2024-05-28T22:00:00Z", "--now", "2024-05-29T07:20"];
    return runHere(column, ["status", ...now], language);
  };
  const broken = post('title: 넷\nepisode: 3\ndate: 2024-05-29\nsubtitle: "닫지 않은');
  for (const text of [broken, broken.replaceAll("\n", "\r\n"), post("title: 넷\ndate: 2024-05-29")]) {
    const unreadable = await ask("posts/city/4.md", text);
    assert.equal(unreadable.code, 2);
    assert.match(unreadable.stderr, /^posts\/city\/4\.md:\d+(:\d+)?: error: .*\n1 error\n$/);
  }
  assert.equal((await ask("posts/city/4.md", broken, "ko")).code, 2);
  const later = `${post("title: 넷\nepisode: 4\ndate: 2024-06-05")}![안개](nothing.png)\n`;
  assert.equal((await ask("posts/city/4.md", later)).code, 2, "an error in the text of a scheduled post");
  const due = await ask("posts/city/2.md", `${FILES["posts/city/2.md"]}[^1]\r\n`);
  assert.equal(due.code, 2);
});

test("what is wrong with a draft hides nothing that is due, and nothing of the calendar", async () => {
  const broken = post('title: "넷\nepisode: 4\ndraft: true');
  const slip = `${post("title: 셋\nepisode: 3\ndate: 2024-05-29 08:00\ndraft: true")}밀물[^1]\n`;
  const now = ["--now", "2024-05-29T06:00"];
  for (const files of [{ "posts/city/3.md": slip }, { "posts/city/4.md": broken }]) {
    const column = makeColumn({ ...FILES, ...files });
    const run = await runHere(column, ["status", "--due-since", "2024-05-28T00:00:00Z", ...now], "en");
    assert.deepEqual([run.code, run.stderr], [1, ""]);
  }
  const calendar = await runHere(makeColumn({ ...FILES, "posts/city/3.md": slip }), ["status", ...now], "en");
  assert.deepEqual([calendar.code, calendar.stderr], [0, ""]);
  const unread = await runHere(makeColumn({ ...FILES, "posts/city/4.md": broken }), ["status", ...now], "en");
  assert.equal(unread.code, 1, "a draft that can't be read is not in the calendar");
});

test("a pointer of Git LFS is no error to `--due-since`", async () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
  const column = makeColumn({
    ...FILES,
    "posts/city/fog.png": pointer,
    "posts/city/map.pdf": pointer,
    "posts/city/2.md": `${post("title: 둘\nepisode: 2\ndate: 2024-05-29\ncover: { src: fog.png, alt: 안개 }")}![안개](fog.png) [지도](map.pdf)\n`,
  });
  const ask = (now: string) =>
    runHere(column, ["status", "--due-since", "2024-05-28T00:00:00Z", "--now", now], "en");
  assert.deepEqual(await ask("2024-05-29T07:00"), {
    code: 0,
    stdout: "posts/city/2.md: 도시 Episode 2, “둘”, Wed 2024-05-29 07:00\n",
    stderr: "",
  });
  assert.equal((await ask("2024-05-29T06:00")).code, 1);
  assert.equal((await runHere(column, ["check", "--now", "2024-05-29T07:00"], "en")).code, 1);
});

test("`status` shows a calendar of each series, or of one", async () => {
  const column = makeColumn(FILES);
  const run = await runHere(column, ["status", "--now", "2024-05-28T12:00"], "ko");
  assert.deepEqual(run, {
    code: 0,
    stderr: "",
    stdout: `도시 (city) · 매주 수요일 · 연재 중
  공개  1화  2024-05-22 07:00 (수)  1자  하나
  예약  2화  2024-05-29 07:00 (수)  1자  둘
  초안  3화  2024-05-29 08:00 (수)  1자  셋
  공개 1편(1자), 예약 1편, 초안 1편, 거른 날 0일
  다음 마감: 2024-05-29 07:00 (수), 2화, 예약

바다 (sea) · 연재 중
  아직 글이 없습니다.
`,
  });
  const json = await runHere(column, ["status", "--series", "sea", "--format", "json"], "ko");
  assert.deepEqual(JSON.parse(json.stdout), {
    series: "sea",
    title: "바다",
    status: "ongoing",
    cadence: null,
    posts: [],
    missed: [],
    next: null,
  });
  const odd = makeColumn({ ...FILES, "posts/city/4.md": post("title: 넷\nepisode: 4\ndate: 2024-13-01") });
  const unclear = await runHere(odd, ["status", "--series", "city"], "en");
  assert.deepEqual(
    [unclear.code, unclear.stderr],
    [1, '1 error in the content: something may be missing here. See "npm run check".\n'],
  );
});
