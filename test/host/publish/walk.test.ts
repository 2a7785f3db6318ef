import assert from "node:assert/strict";
import { test } from "node:test";
import { filesBelow } from "../../../src/host/publish/walk.ts";
import { memoryDisk } from "./memory-disk.ts";

test("what is passed over at the top of a folder is walked into further down", () => {
  const disk = memoryDisk();
  for (const path of [".git/HEAD", "city/.git/HEAD", "city/.git-file", "index.html"]) {
    disk.makeFolder(`/site/${path.split("/").slice(0, -1).join("/")}`);
    disk.write(`/site/${path}`, "");
  }
  const rest = ["city/.git-file", "city/.git/HEAD", "index.html"];
  assert.deepEqual([...filesBelow(disk, "/site", [".git/", ".git-file"])], rest);
  assert.deepEqual([...filesBelow(disk, "/site")], [".git/HEAD", ...rest]);
});
