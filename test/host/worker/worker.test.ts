import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createSiteBuilder } from "../../../src/build/site-builder.ts";
import type { SitePlan } from "../../../src/build/site-plan.ts";
import { disk } from "../../../src/host/publish/disk.ts";
import { newStage } from "../../../src/host/publish/stage.ts";
import { loadTheme } from "../../../src/host/theme/load.ts";
import { createParseAhead } from "../../../src/host/worker/parse-ahead.ts";
import { renderBoth } from "../../../src/host/worker/render-both.ts";
import { type BuildWorker, startWorker, type WorkerRendering } from "../../../src/host/worker/worker.ts";
import { createFileReader } from "../../../src/input/files/file-reader.ts";
import type { PlannedOutput } from "../../../src/outputs/plan.ts";
import { makeColumn, NOW, SITE_URL } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const POSTS = 300;
const settings = { title: "도시", url: SITE_URL, lang: "ko", timeZone: "Asia/Seoul" };

test("a worker finds what lies among the posts as the first thread does", async () => {
  const root = largeColumn();
  const worker = startWorker({ root, input: "posts" });
  assert.deepEqual(worker.sources(), createFileReader(root, "posts")());
  await worker.close();
});

test("a worker reads a part of the texts and prints a part of the pages", async () => {
  const { worker, plan } = await opened();
  const folder = temporaryFolder();
  const second = worker.render(plan, false, folder);
  await eventually(() => second.count() > 0, true);
  const here = taken(plan, second);
  second.finish();
  assert.equal(here.length + second.count(), plan.outputs.length);
  for (const output of plan.outputs) {
    const file = join(folder, output.path);
    if (here.includes(output)) assert.ok(!existsSync(file), output.path);
    else assert.equal(readFileSync(file, "utf8"), output.render());
  }
  await worker.close();
});

test("together they print everything once", async () => {
  const { worker, plan } = await opened();
  const stage = newStage(disk, join(temporaryFolder(), "stage"));
  let most = 0;
  await renderBoth(plan, false, stage, worker, (count) => {
    most = Math.max(most, count);
  });
  assert.ok(most > 0 && most <= plan.outputs.length);
  assert.equal(stage.count(), plan.outputs.length);
  for (const output of plan.outputs)
    assert.ok(stage.holds(output.path, output.render() as string), output.path);
  await worker.close();
});

test("what a worker began and left undone when it ended is handed back", async () => {
  const { worker, plan } = await opened();
  const second = worker.render(plan, false, temporaryFolder());
  await eventually(() => second.count() > 0, true);
  await worker.close();
  const here = taken(plan, second);
  second.finish();
  const rest = plan.outputs.filter((_, place) => second.isUnfinished(place));
  assert.ok(here.length > 0 && rest.length <= 1);
  assert.equal(here.length + rest.length + second.count(), plan.outputs.length);
});

test("a worker that can't write hands its page back", async () => {
  const { worker, plan } = await opened();
  // A folder that can't be: one of its parts is a file.
  const second = worker.render(plan, false, join(import.meta.filename, "stage"));
  second.finish();
  assert.equal(second.count(), 0);
  assert.ok(second.isUnfinished(plan.outputs.length - 1));
  await worker.close();
});

test("a worker that was given up once is asked for nothing more", async () => {
  // No thread is ready so soon.
  const { worker, plan } = await opened(1);
  assert.equal(plan.column.series[0]?.episodes.length, POSTS);
  const second = worker.render(plan, false, temporaryFolder());
  assert.equal(taken(plan, second).length, plan.outputs.length);
  second.finish();
  assert.equal(second.count(), 0);
  await worker.close();
});

/** Takes all that is left for this thread. */
function taken({ outputs }: SitePlan, second: WorkerRendering): PlannedOutput[] {
  return outputs.filter((_, place) => second.claim(place));
}

/** A worker, and an edition of its column that was read with its help. */
async function opened(patience?: number): Promise<{ worker: BuildWorker; plan: SitePlan }> {
  const location = { root: largeColumn(), input: "posts" };
  const worker = startWorker(location, patience);
  const builder = createSiteBuilder(settings);
  const parser = worker.parser(builder.markdown);
  const input = {
    sources: worker.sources() ?? createFileReader(location.root, location.input)(),
    now: Date.parse(NOW),
    includeDrafts: false,
    hasOwnPages: false,
    fileDates: { changed: new Map(), problems: [] },
    parseAhead: parser && createParseAhead(parser),
  };
  return { worker, plan: builder.plan(input, await loadTheme(location.root)) };
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
