import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../kit/browser.ts";
import { eventually } from "../kit/eventually.ts";
import { goldenSite } from "../kit/golden.ts";
import { serve } from "../kit/serve.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await goldenSite(), { path: "/column/" });
after(() => Promise.all([site.close(), skip || (browser as Browser).close()]));

test("a reader goes from a call to its note and back by keyboard, without script", { skip }, async () => {
  const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}city/2/`);

  const call = await tabTo(page, "main a[role=doc-noteref]");
  await page.keyboard.press("Enter");
  await eventually(() => fragment(page), fragmentOf(call), "the call leads to its note");

  const back = await tabTo(page, "[role=doc-backlink]");
  await page.keyboard.press("Enter");
  await eventually(() => fragment(page), fragmentOf(back), "the note leads back");
  const backAtCall = await page.locator(":target").evaluate((place, href) => {
    const link = place.matches("a") ? place : place.querySelector("a");
    return link?.getAttribute("href") === href;
  }, call);
  assert.ok(backAtCall, "and back is where the reader was");
  await context.close();
});

/** Presses Tab until something of this kind has the focus, and tells where that leads. */
async function tabTo(page: Page, selector: string): Promise<string> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(`${selector}:focus`);
    if ((await focused.count()) === 1) return (await focused.getAttribute("href")) ?? "";
  }
  return assert.fail(`Tab never comes to ${selector}`);
}

function fragment(page: Page): string {
  return fragmentOf(page.url());
}

function fragmentOf(address: string): string {
  return decodeURIComponent(new URL(address, "http://127.0.0.1/").hash);
}
