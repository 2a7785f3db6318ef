import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { disk } from "../../../src/host/publish/disk.ts";
import { newStage } from "../../../src/host/publish/stage.ts";
import { loadTheme } from "../../../src/host/theme/load.ts";
import { createParseAhead } from "../../../src/host/worker/parse-ahead.ts";
import { renderBoth } from "../../../src/host/worker/render-both.ts";
import { type BuildWorker, startWorker, type WorkerRendering } from "../../../src/host/worker/worker.ts";
import { createFileReader } from "../../../src/input/files/file-reader.ts";
import type { PlannedOutput } from "../../../src/outputs/plan.ts";
import { createSiteBuilder } from "../../../src/plan/site-builder.ts";
import type { SitePlan } from "../../../src/plan/site-plan.ts";
import { makeColumn, NOW, SITE_URL } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const POSTS = 300;
const settings = { title: "도시", url: SITE_URL, lang: "ko", timeZone: "Asia/Seoul" };

test("a worker reads the same sources as the main thread", async () => {
  const root = largeColumn();
  const worker = startWorker({ root, input: "posts" });
  assert.deepEqual(worker.sources(), createFileReader(root, "posts")());
  await worker.close();
});

test("a worker parses some of the texts and renders some of the pages", async () => {
  const { worker, plan } = await startWithPlan();
  const folder = temporaryFolder();
  const rendering = worker.render(plan, false, folder);
  await eventually(() => rendering.count() > 0, true);
  const claimed = claimAll(plan, rendering);
  rendering.finish();
  assert.equal(claimed.length + rendering.count(), plan.outputs.length);
  for (const output of plan.outputs) {
    const file = join(folder, output.path);
    if (claimed.includes(output)) assert.ok(!existsSync(file), output.path);
    else assert.equal(readFileSync(file, "utf8"), output.render());
  }
  await worker.close();
});

test("together they render every output once", async () => {
  const { worker, plan } = await startWithPlan();
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

test("an output that a worker claimed and left undone when it ended is handed back", async () => {
  const { worker, plan } = await startWithPlan();
  const rendering = worker.render(plan, false, temporaryFolder());
  await eventually(() => rendering.count() > 0, true);
  await worker.close();
  const claimed = claimAll(plan, rendering);
  rendering.finish();
  const rest = plan.outputs.filter((_, index) => rendering.isUnfinished(index));
  assert.ok(claimed.length > 0 && rest.length <= 1);
  assert.equal(claimed.length + rest.length + rendering.count(), plan.outputs.length);
});

test("a worker that can't write hands its page back", async () => {
  const { worker, plan } = await startWithPlan();
  // An impossible folder: its parent is a file.
  const rendering = worker.render(plan, false, join(import.meta.filename, "stage"));
  rendering.finish();
  assert.equal(rendering.count(), 0);
  assert.ok(rendering.isUnfinished(plan.outputs.length - 1));
  await worker.close();
});

test("a worker that has timed out once is not used again", async () => {
  // A timeout too short for any thread to start.
  const { worker, plan } = await startWithPlan(1);
  assert.equal(plan.column.series[0]?.episodes.length, POSTS);
  const rendering = worker.render(plan, false, temporaryFolder());
  assert.equal(claimAll(plan, rendering).length, plan.outputs.length);
  rendering.finish();
  assert.equal(rendering.count(), 0);
  await worker.close();
});

/** Claims all that is left for the main thread. */
function claimAll({ outputs }: SitePlan, rendering: WorkerRendering): PlannedOutput[] {
  return outputs.filter((_, index) => rendering.claim(index));
}

/** A worker, and a plan of its column that was parsed with its help. */
async function startWithPlan(timeout?: number): Promise<{ worker: BuildWorker; plan: SitePlan }> {
  const location = { root: largeColumn(), input: "posts" };
  const worker = startWorker(location, timeout);
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
