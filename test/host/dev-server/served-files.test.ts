import assert from "node:assert/strict";
import { test } from "node:test";
import { createServedFiles } from "../../../src/host/dev-server/served-files.ts";
import type { PlannedOutput } from "../../../src/outputs/plan.ts";
import { addressOf } from "../../../src/outputs/route.ts";
import type { SitePlan } from "../../../src/plan/site-plan.ts";
import { watched } from "../publish/faulty-disk.ts";
import { memoryDisk } from "../publish/memory-disk.ts";

function planOf(outputs: readonly PlannedOutput[]): SitePlan {
  return { outputs, copies: [] } as unknown as SitePlan;
}

function output(path: string, fingerprint: string): PlannedOutput {
  return {
    module: "post",
    path,
    address: addressOf(path),
    counts: "page",
    isText: true,
    isUnlisted: false,
    source: null,
    fingerprint,
    render: () => "",
  };
}

test("a page that comes out with the same bytes is neither written again nor announced", () => {
  const written: string[] = [];
  const disk = watched(memoryDisk(), (operation, [path = ""]) => {
    if (operation === "write") written.push(path);
  });
  const served = createServedFiles(disk, "/shown");
  const build = (fingerprint: string, text: string) => {
    const due = served.due(planOf([output("city/index.html", fingerprint)]), "all");
    for (const path of due.keys()) served.put(path, text);
    return [due.size, served.changed(), written.length];
  };
  assert.deepEqual(build("1", "fog"), [1, ["/city/"], 1]);
  assert.deepEqual(build("1", "fog"), [0, [], 1], "the same fingerprint is not printed");
  assert.deepEqual(build("2", "fog"), [1, [], 1], "another fingerprint, the same bytes");
  assert.deepEqual(build("2", "fog"), [0, [], 1], "the new fingerprint is kept");
  assert.deepEqual(build("3", "sun"), [1, ["/city/"], 2]);
  assert.equal(served.get("city/index.html")?.toString(), "sun");
});
