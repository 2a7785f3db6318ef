import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { openBusyDisk } from "../../src/publish/busy-disk.ts";
import { disk, systemFailure } from "../../src/publish/disk.ts";
import { newStage } from "../../src/publish/stage.ts";
import { walk } from "../../src/publish/walk.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const busy = openBusyDisk(disk);
afterEach(busy.close);

/** More than are made without a thread. */
const MANY = 3000;

test("a stage of thousands of files holds each of them, whole", () => {
  const stage = newStage(busy, join(temporaryFolder(), "stage"));
  for (let n = 0; n < MANY; n++) stage.write(`도시/${n}/index.html`, `${n} ${"가".repeat(n)}`);
  assert.equal(stage.read(`도시/${MANY - 1}/index.html`).length, 5 + MANY - 1);
  assert.equal(walk(disk, stage.folder).length, MANY);
  for (let n = 0; n < MANY; n++) {
    const text = readFileSync(join(stage.folder, `도시/${n}/index.html`), "utf8");
    assert.equal(text, `${n} ${"가".repeat(n)}`);
  }
});

test("what it is asked comes after what it was told", () => {
  const folder = join(temporaryFolder(), "stage");
  busy.makeFolder(folder);
  for (let n = 0; n < MANY; n++) busy.write(join(folder, "one"), `${n}`);
  busy.rename(join(folder, "one"), join(folder, "two"));
  assert.equal(readFileSync(join(folder, "two"), "utf8"), `${MANY - 1}`);
});

test("a failure is told by the next call, once, as the machine told it", () => {
  const folder = join(temporaryFolder(), "stage");
  const stage = newStage(busy, folder);
  stage.write("file", "");
  for (let n = 0; n < MANY; n++) stage.write(`${n}`, "");
  busy.write(join(folder, "file/below"), "");
  busy.write(join(folder, "after"), "");
  assert.throws(busy.settle, (error) => {
    assert.deepEqual(systemFailure(error), { code: "ENOTDIR", path: join(folder, "file/below") });
    return true;
  });
  assert.ok(!existsSync(join(folder, "after")));
  busy.removeTree(folder);
  assert.ok(!existsSync(folder));
});
