import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, NOW, type TestColumn } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

const CARD = '---\ntitle: 도시\ncadence: { days: 수, time: "07:00" }\n---\n';
const episode = (number: number, date: string, more = "") =>
  `---\ntitle: 글 ${number}\ndate: ${date}\nepisode: ${number}\n${more}---\n\n글 [[2]]\n`;

const begin = (column: TestColumn, ...args: string[]) =>
  runHere(column, ["new", "--now", NOW, ...args], "en");
const read = (column: TestColumn, path: string) => readFileSync(join(column.folder, path), "utf8");

test("the first episode of an empty column, then the next", async () => {
  const column = makeColumn({ "posts/도시/index.md": CARD });
  const first = await begin(column, "안개: 하나");
  assert.deepEqual(first, {
    code: 0,
    stderr: "",
    stdout:
      'posts/도시/01-안개-하나.md: episode 1 of “도시”, Wed 2024-06-05. A draft, until "npm run release" (yeonjae publish) takes out "draft: true".\n',
  });
  assert.match(
    read(column, "posts/도시/01-안개-하나.md"),
    /^---\ntitle: "안개: 하나"\ndate: 2024-06-05\nepisode: 1\ndraft: true\nid: urn:uuid:[0-9a-f-]{36}\n---\n\n$/,
  );
  const second = await runHere(column, ["new", "둘", "셋", "--now", NOW], "ko");
  assert.equal(
    second.stdout,
    'posts/도시/02-둘-셋.md: “도시” 2화, 2024-06-12 (수). "npm run release"(yeonjae publish)로 "draft: true"를 뺄 때까지 초안입니다.\n',
  );
  const check = await runHere(column, ["check", "--strict", "--drafts", "--now", NOW], "en");
  assert.deepEqual([check.code, check.stderr], [0, ""]);
});

test("an insertion renumbers the episodes after it, and no published address changes", async () => {
  const crlf = episode(2, "2024-05-08", "kind: episode # 둘째\n").replaceAll("\n", "\r\n");
  const column = makeColumn({
    "posts/city/index.md": CARD,
    "posts/city/01.md": episode(1, "2024-05-01"),
    "posts/city/02.md": `\ufeff${crlf}`,
  });
  const dry = await begin(column, "사이", "--after", "1", "--dry-run");
  assert.equal(
    dry.stdout,
    `posts/city/01.md:7: [[2]] becomes [[3]]
posts/city/02.md:4: episode 2 becomes 3; its address stays (slug: 2)
posts/city/02.md:8: [[2]] becomes [[3]]
posts/city/02-사이.md: would be episode 2 of “도시”, Wed 2024-05-01; nothing was written.
`,
  );
  assert.deepEqual(readdirSync(join(column.folder, "posts/city")), ["01.md", "02.md", "index.md"]);
  const made = await begin(column, "사이", "--after", "1");
  assert.equal(made.code, 0);
  const id = /id: (urn:uuid:\S+)/.exec(read(column, "posts/city/02.md"))?.[1] ?? "";
  assert.equal(
    read(column, "posts/city/02.md"),
    `\ufeff${crlf.replace("episode: 2\r\n", `episode: 3\r\nslug: 2\r\nid: ${id}\r\n`).replace("[[2]]", "[[3]]")}`,
  );
  assert.match(read(column, "posts/city/02-사이.md"), /^episode: 2\ndraft: true\nslug: 사이\n/m);
});

test("seasons, specials and notices", async () => {
  const column = makeColumn({
    "posts/city/index.md": "---\ntitle: 도시\nnumbering: season\n---\n",
    "posts/city/1-1.md": episode(1, "2024-05-01", "season: 1\n").replace("[[2]]", ""),
    "posts/city/2-1.md": episode(1, "2024-05-08", "season: 2\n").replace("[[2]]", ""),
  });
  assert.match((await begin(column, "다음")).stdout, /: episode 2-2 of “도시”, Sat 2024-06-01\./);
  assert.match(
    (await begin(column, "사이", "--after", "1-1")).stdout,
    /: episode 1-2 of “도시”, Sat 2024-05-04\./,
  );
  assert.match(
    (await begin(column, "덧", "--kind", "special", "--after", "1-1")).stdout,
    /: special of “도시”/,
  );
  assert.match(read(column, "posts/city/덧.md"), /^kind: special\nseason: 1\nafter: 1\ndraft: true$/m);
  const check = await runHere(column, ["check", "--drafts", "--now", NOW], "en");
  assert.deepEqual([check.code, check.stderr], [0, ""]);
});

test("no file is ever overwritten, and no address taken twice", async () => {
  const column = makeColumn({
    "posts/city/index.md": CARD,
    "posts/city/1.md": episode(1, "2024-05-01", "slug: 2\n"),
    "posts/city/2-안개.md": "---\ntitle: 다른 글\ndate: 2024-05-08\nkind: notice\nslug: 안개\n---\n",
  });
  const made = await begin(column, "안개");
  assert.match(made.stdout, /^posts\/city\/2-안개-2\.md: episode 2 /);
  assert.match(read(column, "posts/city/2-안개-2.md"), /^slug: 안개-2$/m);
  assert.match(read(column, "posts/city/2-안개.md"), /다른 글/);
});

test("each usage error is one line with the cure", async () => {
  const none = makeColumn({ "posts/fog.md": "---\ntitle: 안개\ndate: 2024-01-01\n---\n\n글\n" });
  assert.deepEqual(await begin(none, "둘"), {
    code: 2,
    stdout: "",
    stderr: "yeonjae: There is no series yet. Make posts/<name>/index.md with its title.\n",
  });
  const two = makeColumn({
    "posts/city/index.md": CARD,
    "posts/sea/index.md": "---\ntitle: 바다\n---\n",
    "posts/city/1.md": episode(1, "2024-05-01").replace("[[2]]", ""),
  });
  const reported = async (...args: string[]) => (await begin(two, ...args)).stderr;
  assert.equal(await reported(), 'yeonjae: A title is wanted: npm run new -- "Title".\n');
  assert.equal(await reported("둘"), "yeonjae: Which series? Add --series and one of these: city, sea.\n");
  assert.match(
    await reported("둘", "--series", "ctiy"),
    /no series "ctiy"\. Did you mean city\? There is: city, sea\./,
  );
  assert.match(await reported("둘", "--series", "city", "--after", "9"), /no episode 9 in “도시”/);
  assert.match(await reported("둘", "--series", "city", "--after", "x"), /--after wants the number/);
  assert.match(await reported("둘", "--kind", "x"), /--kind is special or notice/);
  assert.match(await reported("\u0007", "--series", "city"), /"title" is/);
  writeFileSync(join(two.folder, "posts/city/2.md"), "글\n");
  assert.match(
    await reported("셋", "--series", "city"),
    /^posts\/city\/2\.md:1: error: There is no front matter/,
  );
  assert.equal((await begin(two, "파도", "--series", "sea")).code, 0);
  assert.ok(existsSync(join(two.folder, "posts/sea/01-파도.md")));
});
