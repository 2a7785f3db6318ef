import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { loadTheme } from "../../src/host/theme/load.ts";
import { assetAddress, bundleAssets, linkAsset, versionOf } from "../../src/outputs/asset-bundle.ts";
import { sidenoteRules } from "../../src/outputs/sidenotes.ts";
import { createUrlWriter } from "../../src/outputs/urls.ts";
import { temporaryFolder } from "../kit/temporary.ts";

async function assetsOf(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  mkdirSync(join(root, "layouts"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, "layouts", name), text);
  return bundleAssets((await loadTheme(root)).assetFiles(), 13);
}

test("one style sheet for all pages, and what only lists, some pages or feeds load", async () => {
  const assets = await assetsOf({});
  assert.deepEqual(
    assets.map(({ name, use }) => [name, use]),
    [
      ["style.css", "all"],
      ["lists.css", "lists"],
      ["enhance.css", "all"],
      ["sidenotes.css", "sidenotes"],
      ["pictures.css", "pictures"],
      ["feed.css", "feed"],
      ["article.js", "posts"],
      ["bookmark.js", "bookmark"],
      ["notes.js", "notes"],
      ["order.js", "series"],
      ["resume.js", "resume"],
      ["settings.js", "all"],
      ["subscribe.js", "subscribing"],
      ["week.js", "week"],
      ["icon.svg", "all"],
    ],
  );
  assert.match(assets[3]?.text ?? "", /\.c20\{/);
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
  assert.ok((weigh.get("resume.js") ?? 0) < 2560, `resume.js: ${weigh.get("resume.js")} bytes`);
  assert.ok((weigh.get("bookmark.js") ?? 0) < 1280, `bookmark.js: ${weigh.get("bookmark.js")} bytes`);
  assert.ok((weigh.get("settings.js") ?? 0) < 1536, `settings.js: ${weigh.get("settings.js")} bytes`);
  assert.ok((weigh.get("order.js") ?? 0) < 512, `order.js: ${weigh.get("order.js")} bytes`);
  assert.ok((weigh.get("subscribe.js") ?? 0) < 1024, `subscribe.js: ${weigh.get("subscribe.js")} bytes`);
  assert.ok((weigh.get("week.js") ?? 0) < 300, `week.js: ${weigh.get("week.js")} bytes`);
  assert.ok((weigh.get("sidenotes.css") ?? 0) < 2048, `sidenotes.css: ${weigh.get("sidenotes.css")} bytes`);
});

function bundle(files: Readonly<Record<string, string>>, maxNotes = 0) {
  return bundleAssets(new Map(Object.entries(files)), maxNotes);
}

test("style sheets are joined, those of lists apart: ours in their order, then the author's, with line ends of one kind", () => {
  const files = {
    "z.css": "z\r\n",
    "print.css": "print\r\n",
    "a.css": "a",
    "contrast.css": "contrast",
    "notes.css": "notes",
    "subscribe.css": "subscribe",
    "archive.css": "archive",
    "series.css": "series",
    "home.css": "home",
    "cited-by.css": "cited-by",
    "reading.css": "reading",
    "rows.css": "rows",
    "lists.css": "lists",
    "prose.css": "prose",
    "frame.css": "frame",
    "style.css": "style",
  };
  const text = "style\nframe\nprose\nrows\nreading\ncited-by\nnotes\ncontrast\nprint\n\nz\n\na";
  assert.deepEqual(bundle(files), [
    { name: "style.css", text, use: "all" },
    { name: "lists.css", text: "lists\nhome\nseries\narchive\nsubscribe", use: "lists" },
  ]);
});

test("two scripts begin with the part that they share, in a block", () => {
  const files = {
    "memory.js": "const key = 1;\n",
    "resume.js": "read(key);\n",
    "bookmark.js": "write(key);\n",
  };
  assert.deepEqual(
    bundle(files)
      .slice(1)
      .map(({ name, text }) => [name, text]),
    [
      ["resume.js", "{\nconst key = 1;\n\nread(key);\n}\n"],
      ["bookmark.js", "{\nconst key = 1;\n\nwrite(key);\n}\n"],
    ],
  );
});

test("without any style sheet, the one that pages link is there all the same", () => {
  assert.deepEqual(bundle({}), [{ name: "style.css", text: "", use: "all" }]);
});

test("three style sheets, scripts and the icon stand by themselves, each for the pages that need it", () => {
  const files = {
    "icon.svg": "<svg/>\r\n",
    "other.svg": "<svg/>",
    "subscribe.js": "s",
    "mine.js": "m\r\n",
    "order.js": "o",
    "resume.js": "r",
    "notes.js": "n",
    "feed.css": "f",
    "sidenotes.css": "side\n",
    "enhance.css": "e",
    "page.liquid": "{{ content }}",
  };
  assert.deepEqual(bundle(files, 13).slice(1), [
    { name: "enhance.css", text: "e", use: "all" },
    { name: "sidenotes.css", text: `side\n${sidenoteRules(13)}`, use: "sidenotes" },
    { name: "feed.css", text: "f", use: "feed" },
    { name: "subscribe.js", text: "s", use: "subscribing" },
    { name: "mine.js", text: "m\n", use: "all" },
    { name: "order.js", text: "o", use: "series" },
    { name: "resume.js", text: "{\n\nr}\n", use: "resume" },
    { name: "notes.js", text: "n", use: "notes" },
    { name: "icon.svg", text: "<svg/>\n", use: "all" },
  ]);
});

test("only where texts have notes do texts without keep the place of those with", () => {
  const files = { "enhance.css": "e\n", "margin.css": "m\n" };
  const enhanced = (maxNotes: number) => bundle(files, maxNotes).map(({ name, text }) => [name, text])[1];
  assert.deepEqual(enhanced(0), ["enhance.css", "e\n"]);
  assert.deepEqual(enhanced(1), ["enhance.css", "e\n\nm\n"]);
});

test("an asset is linked by a URL with a version that its text decides", () => {
  const urls = createUrlWriter("https://example.org/column/");
  const link = (name: string, text: string) => linkAsset({ name, text, use: "all" }, urls);
  assert.deepEqual(link("style.css", "p {}"), {
    kind: "stylesheet",
    href: "/column/assets/style.css?v=dba69ee8",
  });
  assert.deepEqual(link("내 것.js", ""), {
    kind: "script",
    href: "/column/assets/%EB%82%B4%20%EA%B2%83.js?v=da39a3ee",
  });
  assert.deepEqual(link("icon.svg", ""), { kind: "icon", href: "/column/assets/icon.svg?v=da39a3ee" });
  assert.equal(assetAddress("style.css"), "/assets/style.css");
  assert.equal(versionOf("abc"), "?v=a9993e36");
});
