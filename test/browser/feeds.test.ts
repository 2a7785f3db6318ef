import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { sample } from "../kit/full.ts";
import { goldenSite } from "../kit/golden.ts";
import { serve } from "../kit/serve.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const served = await serve(skip ? "" : await goldenSite(), { path: "/column/", strict: !skip });
after(() => Promise.all([served.close(), skip || closeBrowser()]));

interface Visit {
  readonly path: string;
  readonly width?: number;
  readonly scripts?: boolean;
}

async function visit({ path, width = 390, scripts = true }: Visit, see: (page: Page) => Promise<void>) {
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 800 },
    javaScriptEnabled: scripts,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    const page = await context.newPage();
    await page.goto(served.url + path);
    await see(page);
  } finally {
    await context.close();
  }
}

test("a button copies the address of a feed and says so", { skip }, () =>
  visit({ path: "feeds/" }, async (page) => {
    await page.click("#feed-city button");
    await page.waitForFunction(
      `document.querySelector("#feed-city [role=status]").textContent === "복사했습니다"`,
    );
    assert.equal(
      await page.evaluate("navigator.clipboard.readText()"),
      "https://example.org/column/city/feed.xml",
    );
  }),
);

test("one click selects the whole address, and no button is there that does nothing", { skip }, () =>
  visit({ path: "feeds/", scripts: false }, async (page) => {
    assert.equal(await page.locator("button:visible").count(), 0);
    await page.click("#feed-city .address");
    assert.equal(
      await page.evaluate("getSelection().toString()"),
      "https://example.org/column/city/feed.xml",
    );
  }),
);

/** The words that are seen, by the names of their elements. */
const SEEN = `[...document.querySelectorAll("*")]
  .filter((each) => each.childElementCount === 0 && each.textContent.trim() !== "" && each.checkVisibility())
  .map((each) => [each.localName, each.textContent])`;

const NAMES = {
  "feed.xml": ["title", "description", "p", "code", "a", "a", "title", "pubDate", "description"],
  "atom.xml": ["title", "subtitle", "p", "code", "a", "a", "title", "published", "summary"],
};

for (const [format, names] of Object.entries(NAMES)) {
  for (const width of sample([320, 1280], 2)) {
    test(`${format} at ${width} px says what it is, where it leads and what is in it`, { skip }, () =>
      visit({ path: `city/${format}`, width, scripts: false }, async (page) => {
        const seen = await page.evaluate<[string, string][]>(SEEN);
        assert.deepEqual(
          seen.slice(0, names.length).map(([name]) => name),
          names,
        );
        assert.equal(new Set(seen.map(([name]) => name)).size, new Set(names).size, "nothing else is seen");
        assert.deepEqual(
          seen.find(([name]) => name === "code")?.[1],
          `https://example.org/column/city/${format}`,
        );
        assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width);
        assert.equal(
          await page.evaluate("getComputedStyle(document.querySelector('code')).userSelect"),
          "all",
        );
      }),
    );
  }
}
