import assert from "node:assert/strict";
import { join } from "node:path";
import { copyColumn, type Files, ROOT, type TestColumn, write } from "./column.ts";

const FIXTURE = join(ROOT, "test/fixtures/site");
/** The snapshot of the built site; `UPDATE=1` rewrites it. */
export const EXPECTED = join(ROOT, "test/fixtures/site.expected");

/** Files that version control or an editor could normalize: CRLF, a BOM, a file name in NFD. */
const UNNORMALIZED: Files = {
  "posts/city/04-crlf.md": [
    "---",
    "title: 다른 줄 끝",
    "date: 2024-01-24",
    "episode: 4",
    "---",
    "",
    "줄 끝이 다른 편집기에서 왔다.[^crlf]",
    "",
    "[^crlf]: 눈에 보이지 않는 차이다.",
    "",
  ].join("\r\n"),
  "posts/city/05-bom.md":
    "\ufeff---\ntitle: 보이지 않는 첫 글자\ndate: 2024-01-31\nepisode: 5\n---\n\n첫 글자가 보이지 않는다.\n",
  [`posts/${"풀어쓴-이름".normalize("NFD")}.md`]:
    "---\ntitle: 풀어 쓴 이름\ndate: 2024-02-02\n---\n\n파일 이름이 자모로 풀려 있다.\n",
};

/** A copy of the small column that uses every feature. */
export function goldenColumn(): TestColumn {
  const column = copyColumn(FIXTURE);
  write(column, UNNORMALIZED);
  return column;
}

let built: Promise<string> | null = null;

/** The folder of the golden site, built once in each process: tests only read it. */
export function goldenSite(): Promise<string> {
  built ??= buildGolden();
  return built;
}

async function buildGolden(): Promise<string> {
  const column = goldenColumn();
  const { code, stderr } = await column.build();
  assert.equal(code, 0, stderr);
  return join(column.folder, "_site");
}
