import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { eventually } from "../kit/eventually.ts";
import { notedSite } from "../kit/noted.ts";
import { serve } from "../kit/serve.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await notedSite(), { path: "/column/" });
after(() => Promise.all([site.close(), skip || closeBrowser()]));

/**
 * Before particles, called again, inline, and in a heading, table, caption, quotation, item, below a summary, and in a
 * note.
 */
const CALLS = "fog fog_2 cdvlxh head_2 td cap source li2 inlink bold ruby sum deep".split(" ");

for (const width of [390, 1440]) {
  for (const javaScriptEnabled of [true, false]) {
    for (const way of ["mouse", "keyboard"] as const) {
      const how = `by ${way}, ${javaScriptEnabled ? "with" : "without"} script, at ${width} px`;
      test(`every call leads to its note, and the note back to that call, ${how}`, { skip }, async () => {
        const viewport = { width, height: 800 };
        const context = await (browser as Browser).newContext({ viewport, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(`${site.url}harbour/1/`);
        await page.click(".text summary");
        for (const call of CALLS) await thereAndBack(page, call, way);
        await context.close();
      });
    }
  }
}

async function thereAndBack(page: Page, call: string, way: "mouse" | "keyboard"): Promise<void> {
  const follow = async (selector: string): Promise<void> => {
    const link = page.locator(selector);
    if (way === "mouse") return link.click();
    await link.focus();
    await page.keyboard.press("Enter");
  };
  // It stands at the end of a note that is folded in the margin and closed on a phone.
  if (call === "deep") await follow("#call-fog");
  const note = `note-${call.replace(/_\d+$/, "")}`;
  await follow(`#call-${call}`);
  await eventually(() => target(page), note, `#call-${call} leads to its note`);
  await eventually(() => inSight(page, note), true, `#${note} is in sight`);
  await follow(`#${note} .back[href="#call-${call}"]`);
  await eventually(() => target(page), `call-${call}`, `#${note} leads back`);
  await eventually(() => inSight(page, `call-${call}`), true, `#call-${call} is in sight`);
}

function target(page: Page): Promise<string> {
  return page.locator(":target").evaluate((place) => place.id);
}

/** The target and the focused element are in the viewport. */
async function inSight(page: Page, id: string): Promise<boolean> {
  const place = page.locator(`#${id}`);
  const box = await place.boundingBox();
  const focused = await page.locator(":focus").evaluate((each) => each.id);
  return box !== null && box.y > -1 && box.y < 800 && box.x >= 0 && focused === id;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 1440]) {
    test(`lists, code and pictures in notes are no barrier at ${width} px in the ${colorScheme}`, {
      skip,
    }, async () => {
      const context = await (browser as Browser).newContext({
        viewport: { width, height: 800 },
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(`${site.url}harbour/1/`);
      assert.deepEqual(await barriers(page), []);
      await page.click("#call-fog");
      assert.deepEqual(await barriers(page), []);
      assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width);
      await context.close();
    });
  }
}
