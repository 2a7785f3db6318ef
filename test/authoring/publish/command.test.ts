import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { createPrompts } from "../../../src/cli/clack.ts";
import { type Files, filesOf, makeColumn, type TestColumn } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { runHere } from "../../kit/in-process.ts";

const post = (fields: string, body = "글") => `---\n${fields}\n---\n\n${body}\n`;
const CARD = { "posts/city/index.md": post('title: 도시\ncadence: { days: 수, time: "07:00" }') };
const FIRST = { "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2026-11-18") };
const AT = ["--now", "2026-12-01T18:03:40+09:00"];

const column = (files: Files) => makeColumn({ ...CARD, ...FIRST, ...files });
const publish = (at: TestColumn, language: "en" | "ko", ...args: string[]) =>
  runHere(at, ["publish", ...AT, ...args], language);
const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, path), "utf8");
const posts = ({ folder }: TestColumn) => filesOf(join(folder, "posts"));

test("the only draft is scheduled; its files that git lacks are named; what is out is told and left", async () => {
  const at = column({
    "posts/city/2.md": `\ufeff${post("title: 안개\nepisode: 2\ndate: 2026-12-02\nid: a\ndraft: true # 끝\n", "![지도](<지 도.svg>)").replaceAll("\n", "\r\n")}`,
    "posts/city/지 도.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "posts/city/other.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  const before = posts(at);
  const dry = await publish(at, "ko", "--dry-run");
  const stands = `posts/city/2.md: 예약: “안개”, “도시” 2화, 2026년 12월 2일 07:00, https://example.org/column/city/2/
posts/city/2.md: 2026년 12월 2일 07:00에 나옵니다. 그때나 그 뒤에 사이트를 빌드해야 보입니다(저절로 빌드하는 법은 node_modules/yeonjae/docs/release.ko.md).
`;
  assert.deepEqual(dry, {
    code: 0,
    stderr: "",
    stdout: `${stands}이렇게 하게 됩니다. 아직 아무것도 쓰지 않았습니다.\n`,
  });
  assert.deepEqual(posts(at), before);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: at.folder, stdio: "ignore" });
  git("init");
  git("add", "posts/city/index.md", "posts/city/2.md");
  const run = await publish(at, "ko");
  assert.deepEqual(run, {
    code: 0,
    stderr: "",
    stdout: `${stands}살펴본 뒤 다음 명령을 실행하세요:
  git add -- 'posts/city/2.md' 'posts/city/지 도.svg'
  git commit -m '도시 2화 안개'
이 저장소에는 아직 푸시할 원격 저장소가 없습니다. "git remote add origin 주소"로 더한 뒤 "git push -u origin HEAD"를 실행하세요.
`,
  });
  assert.equal(
    read(at, "posts/city/2.md"),
    "\ufeff---\r\ntitle: 안개\r\nepisode: 2\r\ndate: 2026-12-02\r\nid: a\r\n# 끝\r\n\r\n---\r\n\r\n![지도](<지 도.svg>)\r\n",
  );
  const again = await publish(at, "en", "2", "--date", "now");
  assert.deepEqual(again, {
    code: 0,
    stderr: "",
    stdout:
      "posts/city/2.md is no draft: it is scheduled for 2 December 2026 07:00, and comes out with a build at or after that moment. Nothing was written.\n",
  });
});

test("without a terminal a date that has passed stays, and that is said, without git nothing of git", async () => {
  const at = column({
    "posts/city/2.md": post("title: 안개\nepisode: 2\ndate: 2026-11-25\nid: a\ndraft: true"),
  });
  assert.deepEqual(await publish(at, "en", "posts/city/2.md"), {
    code: 0,
    stderr: "",
    stdout: `posts/city/2.md: its date, 2026-11-25 07:00, has passed and stays. "--date now" or "--date next" writes another.
posts/city/2.md: out: “안개”, “도시”, Episode 2, 25 November 2026 07:00, https://example.org/column/city/2/
`,
  });
});

/** Answers the question with keys once it is asked. */
async function ask(at: TestColumn, keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  output.on("data", (chunk) => (shown += chunk));
  const run = runHere(
    at,
    ["publish", ...AT],
    "en",
    1,
    {},
    {
      openPrompts: async () => createPrompts(input, output),
    },
  );
  await eventually(() => shown.includes("as written"), true);
  input.write(keys);
  return { ...(await run), shown };
}

test("at a terminal it is asked about; Ctrl-C leaves everything", async () => {
  const at = column({
    "posts/city/2.md": post("title: 안개\nepisode: 2\ndate: 2026-11-25\nid: a\ndraft: true"),
  });
  const before = posts(at);
  const cancelled = await ask(at, "\u0003");
  assert.deepEqual([cancelled.code, cancelled.stdout, cancelled.stderr], [130, "", "Nothing was written.\n"]);
  assert.deepEqual(posts(at), before);
  const next = await ask(at, "\u001b[B\r");
  assert.match(
    next.shown,
    /now: 2026-12-01 18:03.*the next free day: 2026-12-02.*as written: 2026-11-25 07:00/s,
  );
  assert.deepEqual([next.code, next.stderr], [0, ""]);
  assert.match(read(at, "posts/city/2.md"), /^date: 2026-12-02$/m);
});

test("errors of the post, and those it causes elsewhere, refuse everything; others are told and do not", async () => {
  const at = column({
    "posts/city/3.md": post("title: 셋\nepisode: 3\ndate: 2026-11-25\nslug: fog", "[[안개#없음]]"),
    "posts/city/2.md": post("title: 안개\ndraft: true\nslug: fog", "글 [[없다]] [^x]"),
    "posts/city/4.md": post("title: 넷\nepisode: 4\ndate: 2026-12-09\ndraft: true", "[[없다]]"),
  });
  const before = posts(at);
  const refused = await publish(at, "en", "city/2");
  assert.equal(refused.code, 1);
  assert.deepEqual(
    refused.stderr
      .split("\n")
      .map((line) => /^(\S+?): (?:error: (\S+)|warning)/.exec(line)?.slice(1, 3))
      .filter((found) => found?.[1] !== undefined),
    [
      ["posts/city/2.md:4:7", "The"],
      ["posts/city/2.md:7:3", "[[없다]]"],
      ["posts/city/2.md:7:10", "[^x]"],
      ["posts/city/3.md:8:1", "There"],
    ],
  );
  assert.match(refused.stderr, /The address \/city\/fog\/ is taken by posts\/city\/3\.md\./);
  assert.match(refused.stderr, /\nIt stays a draft; nothing was written\.\n$/);
  assert.deepEqual(posts(at), before);
  writeFileSync(
    join(at.folder, "posts/city/1.md"),
    post("title: 하나\nepisode: 1\ndate: 2026-11-18", "글 [^x]"),
  );
  writeFileSync(
    join(at.folder, "posts/city/4.md"),
    post("title: 넷\nepisode: 4\ndate: 2026-12-09\ndraft: true"),
  );
  const run = await publish(at, "en", "넷");
  assert.equal(run.code, 0);
  assert.match(run.stderr, /^1 error elsewhere stops the build/m);
});

test("what can't be published is wrong usage, each with its cure", async () => {
  const at = column({ "posts/city/map.txt": "x", "out.md": "x" });
  const stderr = async (...args: string[]) => {
    const run = await publish(at, "en", ...args);
    assert.deepEqual([run.code, run.stdout], [2, ""]);
    return run.stderr;
  };
  assert.equal(await stderr(), 'yeonjae: There is no draft in posts/. "npm run new" begins one.\n');
  assert.match(
    await stderr("posts/city/map.txt"),
    /map\.txt is no post\. Name a file that ends in \.md\.\n$/,
  );
  assert.match(await stderr("out.md"), /out\.md does not lie in posts\/, so it is no post\.\n$/);
  assert.match(
    await stderr("city/index.md"),
    /index\.md is a card and always part of the site\. Name a post\.\n$/,
  );
  const page = column({ "posts/about.md": post("title: 소개\nkind: page\ndraft: true") });
  assert.deepEqual(await publish(page, "en", "--date", "now"), {
    code: 2,
    stdout: "",
    stderr: "yeonjae: posts/about.md is a page, which has no date. Leave out --date.\n",
  });
  const kept = await publish(page, "en", "--date", "keep");
  assert.equal(kept.stdout, "posts/about.md: out: “소개”, https://example.org/column/about/\n");
  assert.match(await stderr("--date", "tomorrow"), /--date is now, next or keep, not "tomorrow"\.\n$/);
  const npm = await runHere(at, ["publish"], "en", 1, { npm_command: "publish" });
  assert.deepEqual([npm.code, /"release": "yeonjae publish"/.test(npm.stderr)], [2, true]);
});

test("several drafts are listed; a name is read from the folder in which npm was started", async () => {
  const at = column({
    "posts/city/2.md": post("title: 안개\nepisode: 2\ndate: 2026-12-02\ndraft: true\nid: a"),
    "posts/city/lone.md": post("title: 혼자\nepisode: 3\ndraft: true"),
  });
  const several = await publish(at, "ko");
  assert.deepEqual(several, {
    code: 2,
    stdout: "",
    stderr: `posts/city/2.md     2026-12-02 07:00  “안개”
posts/city/lone.md  날짜 없음         “혼자”
yeonjae: 어느 초안을 낼까요? 파일을 적으세요: npm run release -- 파일
`,
  });
  for (const args of [["init"], ["remote", "add", "origin", "x.git"]])
    execFileSync("git", args, { cwd: at.folder, stdio: "ignore" });
  const run = await runHere(at, ["publish", ...AT, "2.md"], "en", 1, {
    INIT_CWD: join(at.folder, "posts/city"),
  });
  assert.equal(run.code, 0);
  assert.match(
    run.stdout,
    /\n {2}git add -- '2\.md' 'index\.md'\n {2}git commit -m '도시 Episode 2: 안개'\n {2}git push -u origin HEAD\n$/,
  );
});

test("a number finds a draft that has no date yet, before posts of other series", async () => {
  const at = column({
    "posts/town/index.md": post("title: 마을"),
    "posts/town/x.md": post("title: 골목\nepisode: 1\ndraft: true"),
  });
  const run = await publish(at, "en", "--dry-run", "1");
  assert.deepEqual([run.code, run.stderr], [0, ""]);
  assert.match(run.stdout, /^posts\/town\/x\.md: date: 2026-12-01 18:03 is written, since it had none\.\n/);
  assert.equal((await publish(at, "en", "2")).code, 2);
});
