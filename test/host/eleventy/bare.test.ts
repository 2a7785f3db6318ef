import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type EleventyOptions, loadEleventy } from "../../../src/host/eleventy/eleventy.ts";
import { newColumn, type TestColumn } from "./column.ts";

/** Runs Eleventy as its own command does, without a session of ours. */
async function runEleventy(column: TestColumn): Promise<void> {
  process.chdir(column.root);
  const Eleventy = await loadEleventy();
  const options = { configPath: ".eleventy.ts", quietMode: true, loader: "esm" } as EleventyOptions;
  const eleventy = new Eleventy(".", "out", options);
  eleventy.disableLogger();
  await eleventy.write();
}

test("the plugin renders the same pages in a site that Eleventy's own command builds", async () => {
  const column = newColumn({ "own.md": "# own", "posts/그림.png": "PNG", "posts/evil.11ty.js": "throw 1" });
  await runEleventy(column);
  assert.deepEqual(column.files("out"), [
    ".nojekyll",
    "feed.xml",
    "index.html",
    "own/index.html",
    "{{ braces }}.txt",
    "도시/1/index.html",
    "도시/그림.png",
  ]);
  assert.match(readFileSync(join(column.root, "out/도시/1/index.html"), "utf8"), /첫 글/);
});

test("in such a site, an error fails the build, and Eleventy reports it without a stack trace", async () => {
  await assert.rejects(runEleventy(newColumn({ "posts/1.md": "BAD" })), (error: Error) => {
    assert.match(error.message, /^posts\/1\.md:3:8: error: /);
    return "skipOriginalStack" in error;
  });
});
