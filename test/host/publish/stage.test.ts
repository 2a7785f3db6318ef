import assert from "node:assert/strict";
import { test } from "node:test";
import { openStage } from "../../../src/host/publish/stage.ts";
import { memoryDisk } from "./memory-disk.ts";

test("nothing is written beside the stage", () => {
  const disk = memoryDisk();
  disk.makeFolder("/c/stage");
  const stage = openStage(disk, "/c/stage");
  for (const path of ["../evil", "a/../../evil", "..", ""])
    assert.throws(() => stage.write(path, "x"), /outside the site/);
  stage.write("..a/b", "x");
  assert.equal(disk.read("/c/stage/..a/b"), "x");
});
