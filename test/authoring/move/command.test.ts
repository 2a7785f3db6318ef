import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOf, makeColumn, type TestColumn, write } from "../../kit/column.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";

const CARD = "---\ntitle: 도시\nid: urn:a\n---\n";
const episode = (number: number, words: string, id = `\nid: urn:${number}`) =>
  `---\ntitle: 글 ${number}${id}\ndate: 2024-01-0${number}\nepisode: ${number}\n---\n\n${words}\n`;

const FILES = {
  "posts/city/index.md": CARD,
  "posts/city/1.md": episode(1, "다음은 [[2]].", "").replaceAll("\n", "\r\n"),
  "posts/city/2.md": episode(2, "앞은 [[1]]."),
  "posts/city/.note": "숨은 것",
  "posts/sea.md": "---\ntitle: 바다\ndate: 2024-01-03\n---\n\n[[city 1]]와 [글](city/2.md)\n",
  "layouts/readme.txt": "/city/\nposts/city-hall\n",
};

const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, path), "utf8");

test("`move` renames a series, and `--dry-run` says how", async () => {
  const column = makeColumn(FILES);
  assert.equal((await buildHere(column)).code, 0);
  const guids = () => read(column, "_site/feed.xml").match(/<guid.*?<\/guid>/g);
  const before = guids();
  const sources = filesOf(column.folder, "_site", ".cache", "node_modules");

  const dry = await runHere(column, ["move", "city", "마을", "--dry-run"], "ko");
  assert.deepEqual(dry, {
    code: 0,
    stdout: `posts/city/: → posts/마을/ (파일 3개)
posts/city/1.md:2: 지금 쓰이는 고유 번호를 적습니다(id: urn:uuid:c2727e77-071a-565e-8e67-0a967665bfb2)
posts/city/index.md:2: 옛 주소를 적습니다(aliases: /city/)
posts/sea.md:6: city/2.md → 마을/2.md
posts/sea.md:6: [[city 1]] → [[마을 1]]
layouts/readme.txt:1: 옛 이름이 적혀 있으니 살펴보세요(/city/)
파일 3개를 옮기고 3개를 바꾸게 됩니다: /city/ → /마을/. 아직 아무것도 쓰지 않았습니다.
`,
    stderr: "",
  });
  assert.deepEqual(filesOf(column.folder, "_site", ".cache", "node_modules"), sources);

  const run = await runHere(column, ["move", "도시", "town"], "en");
  assert.deepEqual(run, {
    code: 0,
    stdout: `posts/city/: becomes posts/town/ (3 files)
posts/city/1.md:2: its identity is written (id: urn:uuid:c2727e77-071a-565e-8e67-0a967665bfb2)
posts/city/index.md:2: its old address is written (aliases: /city/)
posts/sea.md:6: city/2.md becomes town/2.md
posts/sea.md:6: [[city 1]] becomes [[town 1]]
layouts/readme.txt:1: look at this: it holds /city/
3 files moved, 3 changed: /city/ is now /town/, and the old addresses lead there.
For git: git add -A -- posts
`,
    stderr: "",
  });
  assert.ok(!existsSync(join(column.folder, "posts/city")));
  assert.equal(read(column, "posts/town/.note"), "숨은 것");
  assert.match(read(column, "posts/town/1.md"), /^---\r\ntitle: 글 1\r\nid: urn:uuid:c2727e77[^\n]*\r\n/);
  assert.equal(
    read(column, "posts/town/index.md"),
    CARD.replace("title: 도시\n", "title: 도시\naliases: [/city/]\n"),
  );

  assert.equal((await buildHere(column)).code, 0);
  assert.deepEqual(guids(), before);
  assert.match(read(column, "_site/city/1/index.html"), /\/town\/1\//);
  assert.match(read(column, "_site/city/feed.xml"), /<rss/);

  const back = await runHere(column, ["move", "town", "city"], "en");
  assert.match(back.stdout, /\(aliases: \/town\/\) in place of \/city\/, which is live again\n/);
  assert.equal(read(column, "posts/sea.md"), FILES["posts/sea.md"]);
  assert.equal(read(column, "posts/city/2.md"), FILES["posts/city/2.md"]);
});

test("names that can't be are wrong usage", async () => {
  const column = makeColumn({
    ...FILES,
    "posts/hill/index.md": CARD.replace("도시", "언덕").replace("urn:a", "urn:b\naliases: [/valley/]"),
    "posts/river.pdf": "강",
  });
  mkdirSync(join(column.folder, "posts/empty"));
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [["city"], /Two names are wanted/],
    [["citi", "town"], /There is no series "citi"\. Did you mean city\? There is: city, hill\./],
    [["city", "city"], /is called "city" already/],
    [["city", "City"], /differs from city in case only/],
    [["city", "a b/c"], /Did you mean "a-bc"\?/],
    [["city", "..."], /"\.\.\." can't be part of an address\. Letters/],
    [["city", "가".repeat(67)], /too long/],
    [["city", "Tags"], /"Tags" is reserved/],
    [["city", "con"], /"con" is reserved/],
    [["city", "HILL"], /taken by posts\/hill\./],
    [["city", "sea"], /taken by posts\/sea\.md\./],
    [["city", "valley"], /taken by posts\/hill\/index\.md\./],
    [["city", "Empty"], /taken by posts\/empty\./],
    [["city", "river.pdf"], /taken by posts\/river\.pdf\./],
  ];
  for (const [args, message] of cases) {
    const run = await runHere(column, ["move", ...args], "en");
    assert.equal(run.code, 2, args.join(" "));
    assert.match(run.stderr, message);
    assert.equal((await runHere(column, ["move", ...args], "ko")).code, 2);
  }
  assert.ok(existsSync(join(column.folder, "posts/city/1.md")));
});

test("a folder without a card, or with one that can't be read, is told as such", async () => {
  const { "posts/city/index.md": _, ...cardless } = FILES;
  const run = await runHere(makeColumn(cardless), ["move", "city", "town"], "en");
  assert.deepEqual([run.code, run.stdout], [1, ""]);
  assert.match(
    run.stderr,
    /^posts\/city\/\S+: error: The folder "city" is not a series yet\. Add an index\.md/,
  );
  const unreadable = makeColumn({ ...FILES, "posts/city/index.md": "---\ntitle: [\n---\n" });
  const unread = await runHere(unreadable, ["move", "city", "town"], "ko");
  assert.deepEqual([unread.code, unread.stderr.startsWith("posts/city/index.md:")], [1, true]);
});

test("errors in front matter, and what would be wrong afterwards, stop it with a line", async () => {
  const broken = makeColumn({ ...FILES, "posts/x.md": "---\ntitle: 글\n---\n" });
  const run = await runHere(broken, ["move", "city", "town"], "en");
  assert.equal(run.code, 1);
  assert.match(run.stderr, /^posts\/x\.md:1: error: /);

  // "town 2" is the title of a post today.
  const named = makeColumn({
    ...FILES,
    "posts/other.md": "---\ntitle: town 2\ndate: 2024-01-03\n---\n\n글\n",
    "posts/sea.md": `${FILES["posts/sea.md"]}\n[[town 2]]\n`,
  });
  const before = filesOf(named.folder, ".cache", "node_modules");
  const ambiguous = await runHere(named, ["move", "city", "town"], "en");
  assert.equal(ambiguous.code, 1);
  assert.match(ambiguous.stderr, /^posts\/sea\.md:8:1: error: .*town 2/);
  assert.match(ambiguous.stderr, /The series was not moved; nothing was written\.\n$/);

  // "town" is the beginning of another series' title today.
  write(named, {
    "posts/other.md": "---\ntitle: 3\ndate: 2024-01-03\nseries: hill\nepisode: 2\n---\n\n글\n",
    "posts/hill/index.md": "---\ntitle: Town Hall\n---\n",
  });
  const elsewhere = await runHere(named, ["move", "city", "town"], "ko");
  assert.equal(elsewhere.code, 1);
  assert.equal(
    elsewhere.stderr,
    `posts/sea.md:8: 링크가 다른 곳으로 가게 됩니다(/hill/2/ → /town/2/). 먼저 그 링크를 고치거나, 연재의 이름을 다르게 정하세요.
연재를 옮기지 않았습니다. 아무것도 쓰지 않았습니다.
`,
  );
  assert.equal(
    filesOf(named.folder, ".cache", "node_modules")
      .get("posts/city/2.md")
      ?.equals(before.get("posts/city/2.md") as Buffer),
    true,
  );
  assert.ok(!existsSync(join(named.folder, "posts/town")));
});
