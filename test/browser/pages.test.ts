import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { sample } from "../kit/full.ts";
import { goldenSite } from "../kit/golden.ts";
import { looksInTurn } from "../kit/looks.ts";
import { type Served, serve } from "../kit/serve.ts";

/** One page of each kind. */
const PAGES: Readonly<Record<string, string>> = {
  home: "",
  series: "city/",
  episode: "city/2/",
  archive: "archive/",
  tag: `tags/${encodeURIComponent("도시")}/`,
  feeds: "feeds/",
  about: "about/",
  "not found": "gone/",
};

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const folder = skip ? "" : await goldenSite();
const plain = await serve(folder, { path: "/column/" });
const strict = await serve(folder, { path: "/column/", strict: !skip });
after(() => Promise.all([plain.close(), strict.close(), skip || closeBrowser()]));

interface Look {
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly from: Served;
}

/** Opens a page, and calls back with it and the messages of its console. */
async function visit<T>(
  path: string,
  look: Look,
  see: (page: Page, complaints: string[]) => Promise<T>,
): Promise<T> {
  const context = await (browser as Browser).newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.scheme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} failed`));
  page.on("console", (message) => {
    // The missing page itself, and the icon that browsers ask every host for.
    const isExpected = /\/gone\/$|^[^/]*\/\/[^/]*\/favicon\.ico$/.test(message.location().url);
    if (message.type() === "error" && !isExpected) complaints.push(message.text());
  });
  try {
    await page.goto(look.from.url + path);
    return await see(page, complaints);
  } finally {
    await context.close();
  }
}

/** Waits until all pictures are loaded and painted: until two screenshots in a row are equal, five at most. */
async function shot(page: Page): Promise<Buffer> {
  await page.evaluate(`Promise.all([...document.images].map((picture) => {
    picture.loading = "eager";
    picture.decoding = "sync";
    return picture.decode();
  }))`);
  let seen = await page.screenshot();
  for (let nth = 1; nth < 5; nth++) {
    const next = await page.screenshot();
    if (next.equals(seen)) break;
    seen = next;
  }
  return seen;
}

/** Bytes of pixels that differ: rounded corners of pictures come out a shade otherwise now and then. */
async function differences(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).raw().toBuffer()));
  if (a === undefined || b === undefined || a.length !== b.length) return Infinity;
  return a.reduce((count, byte, at) => count + (byte === b[at] ? 0 : 1), 0);
}

for (const [nth, [name, path]] of sample(Object.entries(PAGES), 2).entries()) {
  for (const [width, scheme] of looksInTurn(nth, 390, 1280)) {
    test(`${name} at ${width} px in the ${scheme} has no barriers and a silent console`, { skip }, () =>
      visit(path, { width, scheme, from: plain }, async (page, complaints) => {
        assert.deepEqual(await barriers(page), []);
        assert.deepEqual(complaints, []);
      }),
    );
  }

  test(`${name} looks the same under a strict content security policy, and fits a screen of 320 px`, {
    skip,
  }, async () => {
    const look = { width: 800, scheme: "light" as const };
    const free = await visit(path, { ...look, from: plain }, async (page) => {
      const seen = await shot(page);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
      return seen;
    });
    await visit(path, { ...look, from: strict }, async (page, complaints) => {
      assert.deepEqual(complaints, []);
      const differing = await differences(free, await shot(page));
      assert.ok(differing < 100, `${differing} bytes of the two screenshots differ`);
    });
  });
}
