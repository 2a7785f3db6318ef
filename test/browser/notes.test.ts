import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { SITE_URL } from "../kit/column.ts";
import { eventually } from "../kit/eventually.ts";
import { sample } from "../kit/full.ts";
import { goldenSite } from "../kit/golden.ts";
import { readFeed } from "../kit/read-feed.ts";
import { serve } from "../kit/serve.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await goldenSite(), { path: "/column/" });
after(() => Promise.all([site.close(), skip || closeBrowser()]));

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

for (const width of [390, 1440]) {
  test(`whoever comes from a feed with its own name for a note lands at that note, at ${width} px`, {
    skip,
  }, async () => {
    const context = await (browser as Browser).newContext({ viewport: { width, height: 700 } });
    const page = await context.newPage();
    const shown = (id: string): Promise<boolean> =>
      page.evaluate<boolean>(`(() => {
        const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
        return document.activeElement.id === ${JSON.stringify(id)} && top >= 0 && bottom <= innerHeight;
      })()`);
    const feed = readFeed(readFileSync(join(await goldenSite(), "feed.xml"), "utf8"));
    const links = new Map<string, string>();
    for (const { content, link } of feed.items) {
      for (const [, far = "", near = ""] of content.matchAll(/href="#(p\w+-((?:note|call)-[^"]+))"/g))
        links.set(`${link.replace(SITE_URL, site.url)}#${encodeURIComponent(far)}`, near);
    }
    assert.ok(links.size >= 2);
    for (const [address, near] of sample([...links], 6)) {
      await page.goto("about:blank");
      await page.goto(address);
      await eventually(() => shown(near), true, address);
      assert.equal(fragment(page), `#${near}`);
    }
    // Out of a note nobody called on this page: to where it is called.
    await page.goto("about:blank");
    const [address, near] = [...links].find(([, id]) => id.startsWith("note-")) ?? assert.fail();
    await page.goto(address);
    await page.keyboard.press("Escape");
    await eventually(() => shown(near.replace("note", "call")), true, "Esc leads to the call");
    await context.close();
  });
}

test("a fragment that only looks like a feed's leaves the page alone", { skip }, async () => {
  const page = await (browser as Browser).newPage();
  const errors: Error[] = [];
  page.on("pageerror", (error) => errors.push(error));
  for (const strange of ["p1-note-nowhere", "p1-note-", "%E0%A4%A", "note-p1-note-"]) {
    await page.goto("about:blank");
    await page.goto(`${site.url}city/2/#${strange}`);
    await page.waitForLoadState();
    assert.equal(new URL(page.url()).hash, `#${strange}`);
  }
  assert.deepEqual(errors, []);
  await page.close();
});

/** Presses Tab until an element of this kind has the focus, and returns its link target. */
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
