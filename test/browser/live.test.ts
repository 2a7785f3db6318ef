import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { makeColumn } from "../kit/column.ts";
import { FULL } from "../kit/full.ts";
import { md } from "../kit/sources.ts";
import { start } from "../kit/start.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
after(() => skip || closeBrowser());

test("a page of the development server shows an edit under the policy that will be published", {
  // `in-place.test.ts` edits pages in the quick tests.
  skip: FULL ? skip : "the full tests try it",
}, async (t) => {
  const column = makeColumn({ "posts/fog.md": md("title: 안개\ndate: 2024-01-01", "첫 글.") });
  const { home, stop } = await start(column, 18220);
  t.after(stop);
  const page = await (browser as Browser).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  const open = page.waitForEvent("websocket");
  await page.goto(`${home}fog/`);
  await open;
  assert.ok((await page.content()).includes('http-equiv="Content-Security-Policy"'));
  appendFileSync(join(column.folder, "posts/fog.md"), "\n둘째 줄.\n");
  // A locator runs in an isolated world; `waitForFunction` evaluates in the page, which the CSP forbids.
  await page.getByText("둘째 줄").waitFor({ timeout: 15_000 });
  assert.deepEqual(complaints, []);
});
