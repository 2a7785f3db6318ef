import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser } from "../kit/browser.ts";
import { makeColumn, ROOT } from "../kit/column.ts";
import { FULL } from "../kit/full.ts";
import { md } from "../kit/sources.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
after(() => skip || (browser as Browser).close());

test("a page of the development server reloads itself under the policy that will be published", {
  // `start.test.ts` reloads pages in the quick tests.
  skip: FULL ? skip : "the full tests try it",
}, async (t) => {
  const column = makeColumn({ "posts/fog.md": md("title: 안개\ndate: 2024-01-01", "첫 글.") });
  const server = spawn(process.execPath, [join(ROOT, "bin/yeonjae.js"), "start"], { cwd: column.folder });
  t.after(() => server.kill("SIGTERM"));
  let said = "";
  while (!/http:\/\/127\.0\.0\.1:\d+\/\S*/.test(said)) {
    const [chunk] = await once(server.stdout, "data");
    said += String(chunk);
  }
  const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\/column\//.exec(said) ?? [];
  const page = await (browser as Browser).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  const open = page.waitForEvent("websocket");
  await page.goto(`${address}fog/`);
  await open;
  assert.ok((await page.content()).includes('http-equiv="Content-Security-Policy"'));
  appendFileSync(join(column.folder, "posts/fog.md"), "\n둘째 줄.\n");
  // A locator looks from a world of its own; `waitForFunction` evaluates in the page, which the policy forbids.
  await page.getByText("둘째 줄").waitFor({ timeout: 15_000 });
  assert.deepEqual(complaints, []);
});
