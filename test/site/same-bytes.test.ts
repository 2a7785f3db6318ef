import assert from "node:assert/strict";
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Env, filesOf, type TestColumn, write } from "../kit/column.ts";
import { sample } from "../kit/full.ts";
import { goldenColumn } from "../kit/golden.ts";
import { buildHere } from "../kit/in-process.ts";

/** Time zones and locales whose offsets, collations and letter cases are known to break builds. */
const MACHINES: readonly Env[] = [
  { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", LC_ALL: "ko_KR.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "C", LC_ALL: "C" },
];

const here = goldenColumn();
const first = await bytesOf(here, { TZ: "UTC" });

for (const machine of sample(MACHINES, 3)) {
  test(`the same bytes in ${machine.TZ} with ${machine.LANG}, in another folder, order and time`, async () => {
    const column = goldenColumn();
    shuffle(column);
    const again = await bytesOf(column, machine);
    assert.deepEqual([...again.keys()], [...first.keys()]);
    for (const [file, bytes] of first) assert.ok(again.get(file)?.equals(bytes), `${file} differs`);
  });
}

test("the same bytes when a site is built upon itself", async () => {
  const { code, stderr } = await buildHere(here);
  assert.equal(code, 0, stderr);
  const again = filesOf(join(here.folder, "_site"));
  for (const [file, bytes] of first) assert.ok(again.get(file)?.equals(bytes), `${file} differs`);
});

async function bytesOf(column: TestColumn, env: Env): Promise<Map<string, Buffer>> {
  const { code, stderr } = await column.build([], env);
  assert.equal(code, 0, stderr);
  return filesOf(join(column.folder, "_site"));
}

/** Rewrites every post in reverse order, each with another mtime. */
function shuffle(column: TestColumn): void {
  const posts = join(column.folder, "posts");
  const files = [...filesOf(posts)].reverse();
  rmSync(posts, { recursive: true });
  for (const [i, [file, bytes]] of files.entries()) {
    write(column, { [`posts/${file}`]: bytes });
    utimesSync(join(posts, file), 1_000_000_000 + i * 977, 1_700_000_000 - i * 1234);
  }
}
