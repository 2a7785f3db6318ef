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
  "feed.xml": ["title", "description", "p", "code", "a", "a", "a", "small", "a", "small"],
  "atom.xml": ["title", "subtitle", "p", "code", "a", "a", "a", "small", "a", "small"],
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

  test(`${format} tells days in words, and each row is a link as a whole`, { skip }, () =>
    visit({ path: `city/${format}`, scripts: false }, async (page) => {
      const rows = await page.evaluate<[string, string, string]>(
        `[...document.querySelectorAll("li")].map((row) => {
          row.scrollIntoView();
          const box = row.getBoundingClientRect();
          return [row.querySelector("small").textContent, row.querySelector("a").getAttribute("href"),
            document.elementFromPoint(box.right - 4, box.bottom - 4).localName];
        }).at(-1)`,
      );
      assert.deepEqual(rows, ["2024년 2월 2일", "https://example.org/column/city/06-special/", "a"]);
    }),
  );

  test(`${format} on a phone, which shrinks what has no viewport, has letters to be read`, {
    skip,
  }, async () => {
    const context = await (browser as Browser).newContext({
      viewport: { width: 360, height: 780 },
      screen: { width: 360, height: 780 },
      isMobile: true,
      hasTouch: true,
      colorScheme: "dark",
    });
    try {
      const page = await context.newPage();
      await page.goto(`${served.url}city/${format}`);
      const [letters, height, over, ground] = await page.evaluate<[number, number, number, string]>(
        `(() => {
          const { scale } = visualViewport;
          const style = (name) => getComputedStyle(document.querySelector(name));
          return [parseFloat(style("li a").fontSize) * scale,
            document.querySelector("li").getBoundingClientRect().height * scale,
            document.documentElement.scrollWidth - innerWidth,
            getComputedStyle(document.documentElement).backgroundColor];
        })()`,
      );
      assert.ok(letters >= 16 && letters < 18, `letters of ${letters} px`);
      assert.ok(height >= 44, `rows of ${height} px`);
      assert.equal(over, 0, "nothing scrolls sideways");
      assert.equal(ground, "rgb(23, 24, 26)");
    } finally {
      await context.close();
    }
  });
}
