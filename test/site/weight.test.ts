import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { LADEN_TEXT, ladenSite } from "../kit/laden.ts";

const KB = 1024;

test("an episode of 10,000 characters with 17 notes weighs 26 KB at most, pictures and web fonts aside", async () => {
  assert.ok(LADEN_TEXT.length > 10_000, `${LADEN_TEXT.length} characters`);
  const site = await ladenSite();
  const weigh = (path: string) => gzipSync(readFileSync(join(site, path))).length;
  const page = readFileSync(join(site, "city/9/index.html"), "utf8");
  assert.equal(page.match(/<li id="note-/g)?.length, 17);
  const assets = [...page.matchAll(/(?:href|src)="\/column\/(assets\/[^"?]+\.(?:css|js))\?/g)].map(
    ([, path = ""]) => path,
  );
  const sum = (end: string) =>
    assets.filter((path) => path.endsWith(end)).reduce((total, path) => total + weigh(path), 0);
  const weights = { html: weigh("city/9/index.html"), css: sum(".css"), js: sum(".js") };
  const told = JSON.stringify(weights);
  assert.ok(weights.html <= 13 * KB && weights.css <= 9 * KB && weights.js <= 4 * KB, told);
  assert.ok(weights.html + weights.css + weights.js <= 26 * KB, told);
});
