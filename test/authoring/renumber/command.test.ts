import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, NOW } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

const CARD = "---\ntitle: 도시\n---\n";
const episode = (number: number, words = "글") =>
  `---\ntitle: 글 ${number}\ndate: 2024-01-0${number}\nepisode: ${number}\n---\n\n${words}\n`;

const FILES = {
  "posts/city/index.md": CARD,
  "posts/city/1.md": episode(1, "다음은 3화."),
  "posts/city/3.md": episode(3).replaceAll("\n", "\r\n"),
  "posts/sea/index.md": CARD.replace("도시", "바다"),
  "posts/sea/2.md": episode(2),
  "posts/sea/4.md": episode(4),
};

test("`renumber` closes the gaps of one series, and keeps its addresses", async () => {
  const column = makeColumn(FILES);
  const before = await buildHere(column);
  assert.equal(before.code, 0);
  const dry = await runHere(column, ["renumber", "--series", "city", "--dry-run"], "ko");
  assert.deepEqual(dry, {
    code: 0,
    stdout: `posts/city/3.md:4: 3화 → 2화. 주소는 그대로입니다(slug: 3)
글 1편의 번호, 파일 1개를 바꾸게 됩니다. 아직 아무것도 쓰지 않았습니다.
`,
    stderr: "",
  });
  const read = (path: string) => readFileSync(join(column.folder, path), "utf8");
  const guids = () => read("_site/feed.xml").match(/<guid.*?<\/guid>/g);
  const old = guids();
  assert.equal(read("posts/city/3.md"), FILES["posts/city/3.md"]);

  const run = await runHere(column, ["renumber", "--series", "city"], "en");
  assert.equal(
    run.stdout,
    "posts/city/3.md:4: episode 3 becomes 2; its address stays (slug: 3)\n1 episode in 1 file changed.\n",
  );
  assert.match(read("posts/city/3.md"), /\r\nepisode: 2\r\nslug: 3\r\nid: urn:uuid:[0-9a-f-]{36}\r\n---\r\n/);
  assert.equal(read("posts/sea/4.md"), FILES["posts/sea/4.md"]);
  const again = await runHere(column, ["renumber", "--series", "city"], "en");
  assert.equal(again.stdout, "The numbers have no gap; nothing was changed.\n");

  assert.equal((await buildHere(column)).code, 0);
  assert.deepEqual(guids(), old);
  assert.match(read("_site/city/3/index.html"), /2화/);
});

test("with an error in any front matter nothing is written", async () => {
  const column = makeColumn({ ...FILES, "posts/city/4.md": episode(3) });
  const run = await runHere(column, ["renumber", "--now", NOW].slice(0, 1), "en");
  assert.equal(run.code, 1);
  assert.match(run.stderr, /posts\/city\/4\.md:4:\d+: error: Episode 3 is also posts\/city\/3\.md/);
  assert.equal(readFileSync(join(column.folder, "posts/sea/4.md"), "utf8"), FILES["posts/sea/4.md"]);
});

test("a number that can't be edited as text is reported in a line, and nothing is written", async () => {
  const tangled = episode(3).replace("episode: 3", "? episode\n: 3");
  const column = makeColumn({ ...FILES, "posts/city/3.md": tangled });
  const english = await runHere(column, ["renumber"], "en");
  assert.equal(english.code, 1);
  assert.equal(
    english.stderr,
    'posts/city/3.md:1: error: This front matter can\'t be changed by a command. Write its fields as plain lines, without "?".\n1 error\n',
  );
  const korean = await runHere(column, ["renumber"], "ko");
  assert.equal(
    korean.stderr,
    'posts/city/3.md:1: error: 이 머리말은 명령으로 고칠 수 없습니다. 항목을 "?" 없이 한 줄씩 적으세요.\n오류 1개\n',
  );
  assert.equal(readFileSync(join(column.folder, "posts/city/3.md"), "utf8"), tangled);
  assert.equal(readFileSync(join(column.folder, "posts/sea/4.md"), "utf8"), FILES["posts/sea/4.md"]);
});
