import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { loadTheme } from "../../src/host/theme/load.ts";
import { bundleAssets } from "../../src/outputs/asset-bundle.ts";
import { temporaryFolder } from "../kit/temporary.ts";

async function assetsOf(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  mkdirSync(join(root, "layouts"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "layouts", name), text);
  return bundleAssets((await loadTheme(root)).assetFiles(), 13);
}

test("one style sheet for all pages, and what only some pages or feeds load", async () => {
  const assets = await assetsOf({});
  assert.deepEqual(
    assets.map(({ name, use }) => [name, use]),
    [
      ["style.css", "all"],
      ["enhance.css", "all"],
      ["sidenotes.css", "notes"],
      ["feed.css", "feed"],
      ["notes.js", "notes"],
      ["resume.js", "reading"],
      ["subscribe.js", "subscribing"],
      ["icon.svg", "all"],
    ],
  );
  assert.match(assets[2]?.text ?? "", /\.c20\{/);
});

test("an author's style sheet joins ours, and a script stands by itself on every page", async () => {
  const assets = await assetsOf({ "mine.css": ".mine {}\r\n", "mine.js": "// mine\n" });
  assert.ok(assets[0]?.text.endsWith(".mine {}\n"));
  assert.deepEqual(assets.at(-2), { name: "mine.js", text: "// mine\n", use: "all" });
});

test("an author's file takes the place of ours", async () => {
  const assets = await assetsOf({ "notes.js": "// quiet\n", "sidenotes.css": "/* plain */\n" });
  assert.equal(assets.find(({ name }) => name === "notes.js")?.text, "// quiet\n");
  assert.match(assets.find(({ name }) => name === "sidenotes.css")?.text ?? "", /^\/\* plain \*\/\n@layer/);
});

test("what only some pages load is light", async () => {
  const weights = (await assetsOf({})).map(({ name, text }) => [name, gzipSync(text).length] as const);
  const weigh = new Map(weights);
  assert.ok((weigh.get("notes.js") ?? 0) < 1024, `notes.js: ${weigh.get("notes.js")} bytes`);
  assert.ok((weigh.get("resume.js") ?? 0) < 2048, `resume.js: ${weigh.get("resume.js")} bytes`);
  assert.ok((weigh.get("subscribe.js") ?? 0) < 1024, `subscribe.js: ${weigh.get("subscribe.js")} bytes`);
  assert.ok((weigh.get("sidenotes.css") ?? 0) < 2048, `sidenotes.css: ${weigh.get("sidenotes.css")} bytes`);
});
