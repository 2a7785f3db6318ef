import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Edition, Output } from "../../src/edition/edition.ts";
import { createPress } from "../../src/edition/press.ts";
import { type Helper, openHelper, type SecondPrinter } from "../../src/helper/helper.ts";
import { printBoth } from "../../src/helper/print-both.ts";
import { disk } from "../../src/publish/disk.ts";
import { newStage } from "../../src/publish/stage.ts";
import { createReader } from "../../src/read/read.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { makeColumn, NOW, SITE_URL } from "../kit/column.ts";
import { eventually } from "../kit/eventually.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const POSTS = 300;
const settings = { title: "도시", url: SITE_URL, lang: "ko", timeZone: "Asia/Seoul" };

test("a helper finds what lies among the posts as the first thread does", async () => {
  const root = largeColumn();
  const helper = openHelper({ root, input: "posts" });
  assert.deepEqual(helper.sources(), createReader(root, "posts")());
  await helper.close();
});

test("a helper reads a part of the texts and prints a part of the pages", async () => {
  const { helper, edition } = await opened();
  const folder = temporaryFolder();
  const second = helper.print(edition, false, folder);
  await eventually(() => second.count() > 0, true);
  const here = taken(edition, second);
  second.finish();
  assert.equal(here.length + second.count(), edition.outputs.length);
  for (const output of edition.outputs) {
    const file = join(folder, output.path);
    if (here.includes(output)) assert.ok(!existsSync(file), output.path);
    else assert.equal(readFileSync(file, "utf8"), output.print());
  }
  await helper.close();
});

test("together they print everything once", async () => {
  const { helper, edition } = await opened();
  const stage = newStage(disk, join(temporaryFolder(), "stage"));
  let most = 0;
  printBoth(edition, false, stage, helper, (count) => {
    most = Math.max(most, count);
  });
  assert.ok(most > 0 && most <= edition.outputs.length);
  assert.equal(stage.count(), edition.outputs.length);
  for (const output of edition.outputs) assert.equal(stage.read(output.path), output.print());
  await helper.close();
});

test("what a helper began and left undone when it ended is handed back", async () => {
  const { helper, edition } = await opened();
  const second = helper.print(edition, false, temporaryFolder());
  await eventually(() => second.count() > 0, true);
  await helper.close();
  const here = taken(edition, second);
  second.finish();
  const rest = edition.outputs.filter((_, place) => second.isUndone(place));
  assert.ok(here.length > 0 && rest.length <= 1);
  assert.equal(here.length + rest.length + second.count(), edition.outputs.length);
});

test("a helper that can't write hands its page back", async () => {
  const { helper, edition } = await opened();
  // A folder that can't be: one of its parts is a file.
  const second = helper.print(edition, false, join(import.meta.filename, "stage"));
  second.finish();
  assert.equal(second.count(), 0);
  assert.ok(second.isUndone(edition.outputs.length - 1));
  await helper.close();
});

test("a helper that was given up once is asked for nothing more", async () => {
  // No thread is ready so soon.
  const { helper, edition } = await opened(1);
  assert.equal(edition.column.series[0]?.episodes.length, POSTS);
  const second = helper.print(edition, false, temporaryFolder());
  assert.equal(taken(edition, second).length, edition.outputs.length);
  second.finish();
  assert.equal(second.count(), 0);
  await helper.close();
});

/** Takes all that is left for this thread. */
function taken({ outputs }: Edition, second: SecondPrinter): Output[] {
  return outputs.filter((_, place) => second.take(place));
}

/** A helper, and an edition of its column that was read with its help. */
async function opened(patience?: number): Promise<{ helper: Helper; edition: Edition }> {
  const place = { root: largeColumn(), input: "posts" };
  const helper = openHelper(place, patience);
  const press = createPress(settings);
  const second = helper.readWith(press.prose);
  const order = { ...place, now: Date.parse(NOW), drafts: false, sources: helper.sources, second };
  return { helper, edition: press.run(order, await loadTheme(place.root)) };
}

function largeColumn(): string {
  const numbers = Array.from({ length: POSTS }, (_, at) => at + 1);
  return makeColumn({
    "posts/city/index.md": "---\ntitle: 도시\n---\n",
    "posts/city/map.png": new Uint8Array(3),
    "posts/city/latin.md": Uint8Array.of(0xff, 0xfe),
    ...Object.fromEntries(
      numbers.map((n) => [
        `posts/city/${n}.md`,
        `---\ntitle: 안개 ${n}\ndate: 2001-01-01\nepisode: ${n}\n---\n\n${"강은 길다. ".repeat(50)}[^a]\n\n[^a]: 주석\n`,
      ]),
    ),
  }).folder;
}
