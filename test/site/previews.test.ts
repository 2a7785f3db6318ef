import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesOf, type TestColumn, write } from "../kit/column.ts";
import { buildHere, runHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";
import { createPreviewColumn, OUT, SECRET, SOON, WAITING } from "./preview-column.ts";

/** The files whose names or bytes hold a word, in any encoding. */
function holding(files: ReadonlyMap<string, Buffer>, word: string): string[] {
  const found = [...files].filter(([file, bytes]) => `${file}\n${bytes}`.normalize("NFC").includes(word));
  return found.map(([file]) => file).sort();
}

const site = ({ folder }: TestColumn, output = "_site") => filesOf(join(folder, output));
const page = (secret: string) => `preview/${secret}/index.html`;

const UNDATED =
  'posts/city/05.md:1: warning: In a draft: "date" is missing. Add "date: 2024-03-27".\n1 warning\n';

let column: TestColumn;
let files: ReadonlyMap<string, Buffer>;
let closing = "";
before(async () => {
  column = createPreviewColumn();
  const { code, stdout, stderr } = await buildHere(column);
  assert.deepEqual([code, stderr], [0, UNDATED]);
  closing = stdout;
  files = site(column);
});

test("a secret is in no file but its own page, whatever the author's outputs, pages and transforms look at", () => {
  for (const secret of [SECRET, SOON, OUT]) assert.deepEqual(holding(files, secret), [page(secret)]);
  assert.deepEqual(holding(files, WAITING), []);
  for (const [file, bytes] of files)
    assert.ok(!file.startsWith("seen") || bytes.length > 20, `${file} has looked at something`);
});

test("its page shows the text, its pictures and links to what is out, and passes nothing on", () => {
  const html = String(files.get(page(SECRET)));
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<meta name="referrer" content="no-referrer">/);
  assert.match(html, /<span class="state">미리보기<\/span>/);
  assert.match(html, /id="note-n".*비밀 주석/);
  assert.match(html, /src="\/column\/assets\/pictures\/fog-1-[0-9a-f]{8}\.png"/);
  assert.match(html, /<a href="\/column\/city\/1\/">하나<\/a>/);
  assert.match(html, /다음은 4화와 여기\./);
  assert.match(html, /<a href="\/column\/tags\/%EC%95%88%EA%B0%9C\/" rel="tag">안개<\/a>/);
  assert.doesNotMatch(html, /canonical|og:|twitter:|ld\+json|숨은꼬리표|data-episode|\/edit\//);
});

test("its page passes the author's transforms, which get another address than its own", () => {
  const endOf = (secret: string) => /<!-- .* -->$/.exec(String(files.get(page(secret))))?.[0];
  assert.match(String(files.get("city/1/index.html")), /<!-- \/city\/1\/ -->$/);
  const seen = [SECRET, SOON, OUT].map(endOf);
  assert.deepEqual(
    [...seen].sort(),
    [2, 3, 4].map((nth) => `<!-- /preview/unlisted-${nth}/ -->`),
  );
});

test("of what a preview holds, the rest of the site has the pictures alone", () => {
  assert.deepEqual(holding(files, "비밀 제목"), [page(SECRET)]);
  assert.deepEqual(holding(files, "비밀 주석"), [page(SECRET)]);
  assert.deepEqual(
    [...files.keys()].filter((file) => file.endsWith(".png")).map((file) => file.replace(/-\w{8}\./, ".")),
    ["assets/pictures/fog-1.png", "city/fog.png"],
  );
  assert.match(
    closing,
    /^2 episodes in 1 series, .*; left out: 2 drafts, 1 scheduled post \(next: .*\), 2 previews at an unlisted address;/,
  );
  assert.match(String(files.get("preview/index.html")), /noindex/);
});

test("once the post is out its former address leads on, and is in no list of redirects", () => {
  const html = String(files.get(page(OUT)));
  assert.match(html, /<meta name="referrer" content="no-referrer">/);
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/column\/city\/3\/">/);
  assert.doesNotMatch(String(files.get("_redirects")), /preview/);
});

test("a build with drafts has the same page, and the secret nowhere else", async () => {
  rmSync(join(column.folder, "posts/city/05.md"));
  const { code, stderr } = await buildHere(column, ["--drafts", "--output", "_all"]);
  assert.deepEqual([code, stderr], [0, ""]);
  const all = site(column, "_all");
  assert.deepEqual(holding(all, SECRET), [page(SECRET)]);
  assert.ok(all.has("city/2/index.html"));
});

test("without the field there is no page, and without previews nothing of them", async () => {
  const other = createPreviewColumn("no");
  assert.equal((await buildHere(other)).code, 0);
  assert.deepEqual(
    [...site(other).keys()].filter((file) => file.startsWith("preview")),
    [],
  );
});

test("slips of a preview are told as those of a draft, and stop nothing; its route is nobody's", async () => {
  const other = createPreviewColumn();
  write(other, {
    "posts/city/02.md": md(
      `title: x\nepisode: 2\ndate: 2024-05-30\ndraft: true\npreview: ${SECRET}`,
      "글 [^x]",
    ),
  });
  const slip = await buildHere(other, ["--strict"]);
  assert.equal(slip.code, 0);
  assert.match(slip.stderr, /^posts\/city\/02\.md:\d+:\d+: warning: .*\[\^x\]/m);
  assert.ok(site(other).has(page(SECRET)));
  write(other, { "posts/preview.md": md("title: y\ndate: 2024-05-30") });
  assert.match((await runHere(other, ["check"], "en")).stderr, /address \/preview\/ is reserved/);
});
