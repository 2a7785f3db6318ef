import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { type Files, filesOf, makeColumn, type TestColumn } from "../../kit/column.ts";
import { runHere } from "../../kit/in-process.ts";

const post = (fields: string) => `---\n${fields}\n---\n\n글\n`;
const settings = (rest: string) => `import yeonjae from "yeonjae";

export default function (config) {
  config.addPlugin(yeonjae, ${rest});
}
`;
const DRAFT = "posts/city/2.md";
const column = (rest: string, more: Files = {}) =>
  makeColumn({
    "posts/city/index.md": post("title: 도시"),
    [DRAFT]: post("title: 안개\nepisode: 2\ndate: 2026-11-25\ndraft: true"),
    ".eleventy.ts": settings(rest),
    ...more,
  });
const publish = (at: TestColumn, language: "en" | "ko", ...args: string[]) =>
  runHere(at, ["publish", "--now", "2026-12-01T18:00:00+09:00", "--date", "keep", ...args], language);
const read = ({ folder }: TestColumn, path: string) => readFileSync(join(folder, path), "utf8");

test("a column with nothing out gets an id of its own, from which the post's is made", async () => {
  const ids = new Set<string>();
  for (const _ of [1, 2]) {
    const at = column('{ title: "도시", url: "https://my-column.example/" }');
    execFileSync("git", ["init", "--quiet"], { cwd: at.folder });
    const { code, stdout } = await publish(at, "ko");
    assert.equal(code, 0);
    const id = /id: "(urn:uuid:[0-9a-f-]{36})",/.exec(read(at, ".eleventy.ts"))?.[1] ?? "";
    assert.ok(read(at, DRAFT).includes(`\nid: ${createGuidGenerator(id)("/city/2/")}\n`));
    const line = `피드 리더에서 다른 칼럼과 섞이지 않도록 이 칼럼만의 고유 번호를 적습니다(id: ${id}).`;
    assert.ok(stdout.includes(`\n.eleventy.ts: ${line}\n`), stdout);
    assert.match(stdout, /git add -- 'posts\/city\/2\.md' '\.eleventy\.ts' 'posts\/city\/index\.md'\n/);
    ids.add(id);
  }
  assert.equal(ids.size, 2);
});

test("where something is out, the id in force is written; a dry run and a refusal write nothing", async () => {
  const out = { "posts/city/1.md": post("title: 하나\nepisode: 1\ndate: 2026-11-18") };
  const at = column('{ title: "도시", url: "https://도시.kr/" }', out);
  const before = filesOf(at.folder, ".cache", "node_modules");
  const dry = await publish(at, "en", "--dry-run");
  assert.match(
    dry.stdout,
    /^\.eleventy\.ts: id: https:\/\/xn--hq1b79z\.kr\/ is written, the one in force, so that no identity changes with url\.$/m,
  );
  assert.deepEqual(filesOf(at.folder, ".cache", "node_modules"), before);
  assert.equal((await publish(at, "en")).code, 0);
  assert.match(read(at, ".eleventy.ts"), /id: "https:\/\/xn--hq1b79z\.kr\/"/);
  assert.ok(
    read(at, DRAFT).includes(`\nid: ${createGuidGenerator("https://xn--hq1b79z.kr/")("/city/2/")}\n`),
  );

  const refused = column('{ title: "도시", url: "https://도시.kr/" }', {
    [DRAFT]: `${post("title: 안개\nepisode: 2\ndraft: true")}[[없다]]\n`,
  });
  assert.equal((await publish(refused, "en")).code, 1);
  assert.doesNotMatch(read(refused, ".eleventy.ts"), /id:/);
});

test("settings that are no plain object are left, and the line to add is printed", async () => {
  const at = column('{ ...{ title: "도시" }, url: "https://example.org/" }');
  const { code, stdout } = await publish(at, "en");
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^\.eleventy\.ts: the site has no id, and where to write it is unclear\. Add this line below url: id: "urn:uuid:[0-9a-f-]{36}",$/m,
  );
  assert.doesNotMatch(read(at, ".eleventy.ts"), /id:/);
  assert.doesNotMatch(read(at, DRAFT), /draft/);
});
