import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOf, makeColumn, NOW } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

const HEAD = "---\ntitle: 안개\ndate: 2024-01-03\n---\n\n";
const POSTS = {
  "posts/fog.md": `${HEAD}안개[^fog]가 강[^river]을 건넌다.\n\n[^river]: 강.\n\n[^fog]: 안개.\n`,
  "posts/hand.md": `\ufeff${HEAD}안개[1]가 걷힌다.\r\n\r\n## 주석\r\n\r\n[1] 새벽에.`,
  "posts/draft.md": `${HEAD.replace("date", "draft: true\ndate")}둘[^b] 하나[^a]\n\n[^a]: A\n[^b]: B\n`,
  "posts/good.md": `${HEAD}안개[^fog].\n\n[^fog]: 안개.\n`,
};

const FIXED = {
  "posts/fog.md": `${HEAD}안개[^fog]가 강[^river]을 건넌다.\n\n[^fog]: 안개.\n\n[^river]: 강.\n`,
  "posts/hand.md": `\ufeff${HEAD}안개[^1]가 걷힌다.\r\n\r\n[^1]: 새벽에.`,
  "posts/draft.md": `${HEAD.replace("date", "draft: true\ndate")}둘[^b] 하나[^a]\n\n[^b]: B\n[^a]: A\n`,
  "posts/good.md": POSTS["posts/good.md"],
};

const PLAN = `posts/draft.md:9: notes in order of their calls: [^b] [^a]
posts/fog.md:8: notes in order of their calls: [^fog] [^river]
posts/hand.md:6: [1] becomes [^1]
posts/hand.md:8: “## 주석” goes: the notes have a heading of their own
posts/hand.md:10: [1] … becomes [^1]: …
`;

test("`check --fix` repairs every post, and finds nothing to repair the next time", async () => {
  const column = makeColumn(POSTS);
  const first = await runHere(column, ["check", "--fix", "--now", NOW], "en");
  assert.equal(first.stdout, `${PLAN}Repaired 3 posts.\n0 episodes in 0 series, 3 posts checked in 0.0 s\n`);
  assert.deepEqual([first.code, first.stderr], [0, ""]);
  assert.deepEqual(postsIn(column.folder), FIXED);
  const second = await runHere(column, ["check", "--fix", "--now", NOW], "ko");
  assert.equal(second.stdout, "연재 0개 0화, 글 3편을 0.0초에 살펴봤습니다\n");
  assert.deepEqual(postsIn(column.folder), FIXED);
});

test("`check --fix` puts addresses of files into angle brackets, and leaves those of none", async () => {
  const typed = `${HEAD}둘[^b] [다음](02 둘.md) 하나[^a] [없음](09 없음.md)\n\n[^a]: A\n[^b]: B\n`;
  const column = makeColumn({ "posts/fog.md": typed, "posts/02 둘.md": `${HEAD}글.\n` });
  const run = await runHere(column, ["check", "--fix", "--now", NOW], "ko");
  assert.equal(
    run.stdout.split("\n").slice(0, 3).join("\n"),
    "posts/fog.md:6: 02 둘.md → <02 둘.md>\nposts/fog.md:8: 주석을 부른 차례대로: [^b] [^a]\n글 1편을 고쳤습니다.",
  );
  assert.match(run.stderr, /^posts\/fog\.md:6:30: warning: 주소 "09 없음\.md"에 빈칸이 있어/);
  assert.equal(
    postsIn(column.folder)["posts/fog.md"],
    `${HEAD}둘[^b] [다음](<02 둘.md>) 하나[^a] [없음](09 없음.md)\n\n[^b]: B\n[^a]: A\n`,
  );
});

test("`check --fix --dry-run` lists repairs and writes nothing", async () => {
  const column = makeColumn(POSTS);
  const run = await runHere(column, ["check", "--fix", "--dry-run", "--now", NOW], "en");
  assert.ok(run.stdout.startsWith(`${PLAN}Would repair 3 posts; nothing was written.\n`), run.stdout);
  assert.match(run.stderr, /^posts\/fog\.md:8:1: warning: \[\^river\] is defined before \[\^fog\]/m);
  assert.deepEqual(postsIn(column.folder), POSTS);
});

test("with --format json standard output holds problems alone", async () => {
  const column = makeColumn(POSTS);
  const run = await runHere(column, ["check", "--fix", "--dry-run", "--format", "json", "--now", NOW], "en");
  const codes = run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).code);
  assert.deepEqual(codes, ["note-order", "note-order", "note-by-hand"]);
});

test("`--dry-run` alone is wrong usage", async () => {
  const run = await runHere(makeColumn(POSTS), ["check", "--dry-run"], "en");
  assert.deepEqual([run.code, run.stderr], [2, "yeonjae: --dry-run only goes with --fix.\n"]);
});

test("control characters are removed, and dates are no lists", async () => {
  const column = makeColumn({
    "posts/fog.md": `${HEAD.replace("안", "안\u0008")}2026. 12. 25.\u001b 안개\u0085.\n`,
  });
  const told = await runHere(column, ["check", "--now", NOW], "en");
  assert.match(told.stderr, /^posts\/fog\.md:2:9: warning: The control character U\+0008 and 2 more/m);
  const run = await runHere(column, ["check", "--fix", "--now", NOW], "en");
  assert.deepEqual(run.stdout.split("\n").slice(0, 4), [
    "posts/fog.md:2: 1 control character removed",
    "posts/fog.md:6: 2 control characters removed",
    "posts/fog.md:6: 2026. becomes 2026\\.",
    "Repaired 1 post.",
  ]);
  assert.deepEqual([run.code, run.stderr], [0, ""]);
  assert.deepEqual(postsIn(column.folder), { "posts/fog.md": `${HEAD}2026\\. 12. 25. 안개.\n` });
});

test("a file that is not UTF-8 is reported and left, the others are repaired", async () => {
  const column = makeColumn(POSTS);
  const bytes = Buffer.from([0xb0, 0xa1, 0x5b, 0x31, 0x5d]);
  writeFileSync(join(column.folder, "posts/bad.md"), bytes);
  const run = await runHere(column, ["check", "--fix", "--now", NOW], "en");
  assert.equal(run.code, 1);
  assert.match(run.stderr, /^posts\/bad\.md:1: error: The file is not UTF-8/m);
  assert.deepEqual(readFileSync(join(column.folder, "posts/bad.md")), bytes);
  assert.equal(readFileSync(join(column.folder, "posts/fog.md"), "utf8"), FIXED["posts/fog.md"]);
});

function postsIn(folder: string): Record<string, string> {
  const posts = [...filesOf(folder, ".cache", "node_modules")].filter(([path]) => path.startsWith("posts/"));
  return Object.fromEntries(posts.map(([path, bytes]) => [path, bytes.toString()]));
}

test("a list that stays as typed is named, each time, in both languages", async () => {
  const text = `${HEAD}가[2] 나[1] ![그림 [2]](map.png)\n\n주석\n\n[1] 하나\n\n[2] 둘\n`;
  const column = makeColumn({ "posts/a.md": text });
  const en = await runHere(column, ["check", "--fix", "--now", NOW], "en");
  assert.equal(
    en.stdout.split("\n")[0],
    "posts/a.md:6: [2] and its list stay as typed: as notes, the page would show something else or elsewhere. Write [^…] and “[^…]: …” yourself.",
  );
  const ko = await runHere(column, ["check", "--fix", "--now", NOW], "ko");
  assert.equal(
    ko.stdout.split("\n")[0],
    "posts/a.md:6: [2]: 주석으로 바꾸면 화면에 보이는 것이나 그 자리가 달라져, 이 목록은 그대로 두었습니다. [^…]와 “[^…]: …”를 직접 쓰세요",
  );
  assert.equal(readFileSync(join(column.folder, "posts/a.md"), "utf8"), text);
});
