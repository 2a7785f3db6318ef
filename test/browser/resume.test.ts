import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { type Files, makeColumn } from "../kit/column.ts";
import { eventually } from "../kit/eventually.ts";
import { sample } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { type Served, serve } from "../kit/serve.ts";
import { md } from "../kit/sources.ts";

const PARAGRAPH =
  "안개가 걷히자 길이 보였다. 길 끝에는 오래된 집이 한 채 있었고, 그 집에는 불이 켜져 있었다. ".repeat(5);

function episodes(slug: string, count: number, words: string): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `posts/${slug}/${i + 1}.md`,
      md(`title: ${slug} ${i + 1}\nepisode: ${i + 1}\ndate: 2024-01-0${i + 1}`, words),
    ]),
  );
}

const COLUMN: Files = {
  "posts/city/index.md": md("title: 도시\ncadence: 수\ntotal: 12", "도시 이야기."),
  ...episodes("city", 5, Array(20).fill(PARAGRAPH).join("\n\n")),
  "posts/city/rest.md": md("title: 쉽니다\nkind: notice\ndate: 2024-01-20", PARAGRAPH),
  "posts/walks/index.md": md("title: Walks\nlang: en", "Walks."),
  ...episodes("walks", 2, Array(30).fill("The lamp at the end of the road was lit. ".repeat(9)).join("\n\n")),
};

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await open();
after(() => Promise.all([site.close(), skip || closeBrowser()]));

async function open(): Promise<Served> {
  const column = makeColumn(skip ? {} : COLUMN);
  if (!skip) assert.equal((await buildHere(column)).code, 0);
  return serve(join(column.folder, "_site"), { path: "/column/", strict: !skip });
}

interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors in the console. */
  readonly complaints: readonly string[];
}

/** A new browser context, with storage of its own. */
async function reader(width = 390): Promise<Reader> {
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 800 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/favicon\.ico/.test(message.location().url))
      complaints.push(message.text());
  });
  return { context, page, complaints };
}

const top = (page: Page) => page.evaluate<number>("Math.round(scrollY)");
/** The text of rows with a mark, as a screen reader reads them. */
const heard = (page: Page) =>
  page
    .locator(".contents .rows li:has(.seen)")
    .evaluateAll((rows) =>
      rows.map((row) => `${row.querySelector("a")?.textContent}, ${row.querySelector(".seen")?.textContent}`),
    );

async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate(`scrollTo(0, ${y})`);
  await eventually(
    () => page.evaluate("JSON.parse(localStorage['yeonjae:/column/']) && true"),
    true,
    "noted",
  );
  await page.waitForTimeout(300);
}

test("a reader of three episodes leaves, comes back, and goes on where they left", { skip }, async () => {
  const { context, page, complaints } = await reader();
  await page.goto(`${site.url}city/1/`);
  await scrollTo(page, 100_000);
  await page.locator(".neighbours a[rel=next]").click();
  await page.waitForURL(`${site.url}city/2/`);
  await page.goto(`${site.url}city/3/`);
  await scrollTo(page, 2345);
  await page.close();

  const back = await context.newPage();
  await back.goto(`${site.url}city/`);
  const link = back.locator(".ways .resumed").first();
  assert.equal(await link.innerText(), "이어서 읽기 3화");
  await link.click();
  await back.waitForURL(`${site.url}city/3/`);
  await eventually(() => top(back), 2345, "the place in the page comes back");

  await back.goto(`${site.url}city/`);
  assert.deepEqual(await heard(back), ["city 1, 읽음", "city 2, 읽는 중", "city 3, 읽는 중"]);
  await back.goto(`${site.url}archive/`);
  assert.equal(await back.locator(".numbered .seen").count(), 3);
  assert.equal(await back.locator(".dated .seen").count(), 3);
  assert.deepEqual(complaints, []);
  await context.close();
});

/** The line on the home page that leads on, once it says so. */
async function strip(page: Page, expected: string): Promise<void> {
  const text = async () => (await page.locator(".resume").innerText()).replace(/\s+/g, " ");
  await eventually(text, expected, "the line on the home page");
}

test("home leads back to the text that was left in the middle, and says what came out since", {
  skip,
}, async () => {
  const { context, page, complaints } = await reader();
  await page.goto(`${site.url}walks/1/`);
  await page.goto(`${site.url}city/2/`);
  await scrollTo(page, 2345);
  await page.goto(site.url);
  await strip(page, "이어서 읽기 도시 2화, 33%");
  await page.evaluate(
    "{ const key = 'yeonjae:/column/'; const all = JSON.parse(localStorage[key]); all['/column/city/'].when = Date.parse('2024-01-03T12:00:00+09:00'); all['/column/walks/'].when = 1; localStorage[key] = JSON.stringify(all) }",
  );
  await page.reload();
  await strip(page, "이어서 읽기 도시 2화, 33% 그 뒤로 새 글 2편");
  await page.locator(".resume a").click();
  await page.waitForURL(`${site.url}city/2/`);
  await eventually(() => top(page), 2345, "the place comes back");
  await page.goto(`${site.url}walks/2/`);
  await page.goto(site.url);
  await strip(page, "이어서 읽기 Walks Episode 2");
  assert.equal(await page.locator(".resume a span").getAttribute("lang"), "en");
  assert.deepEqual(complaints, []);
  await context.close();
});

test("after an end comes the next unread, on home and on the series, and after the last one nothing", {
  skip,
}, async () => {
  const { context, page } = await reader();
  for (const episode of [1, 3]) {
    await page.goto(`${site.url}city/${episode}/`);
    await scrollTo(page, 100_000);
  }
  await page.goto(site.url);
  await strip(page, "이어서 읽기 도시 4화");
  await page.goto(`${site.url}city/`);
  const button = page.locator(".ways .resumed");
  await eventually(async () => (await button.allInnerTexts()).join(), "이어서 읽기 4화", "the button");
  assert.equal(await button.getAttribute("href"), "/column/city/4/");
  assert.deepEqual(
    await page
      .locator("progress")
      .evaluate(({ value, max, hidden }: HTMLProgressElement) => [value, max, hidden]),
    [2, 6, false],
  );
  await page.goto(`${site.url}city/5/`);
  await scrollTo(page, 100_000);
  await page.goto(site.url);
  await page.waitForResponse(/episodes\.json$/).catch(() => null);
  await eventually(() => page.locator(".resume").isHidden(), true, "nothing is left after the last");
  await context.close();
});

test("what is gone is never offered, and without the list what was left is", { skip }, async () => {
  const { context, page } = await reader();
  await page.goto(`${site.url}city/2/`);
  await scrollTo(page, 2000);
  await page.goto(site.url);
  await page.evaluate(
    "{ const key = 'yeonjae:/column/'; const all = JSON.parse(localStorage[key]); const city = all['/column/city/']; city.at = 'old/'; city.seen = { '1/': 1, 'old/': 0 }; localStorage[key] = JSON.stringify(all) }",
  );
  await page.reload();
  await strip(page, "이어서 읽기 도시 2화");
  assert.equal(await page.locator(".resume a").getAttribute("href"), "/column/city/2/");
  await page.route(/episodes\.json$/, (route) => route.abort());
  await page.goto(`${site.url}city/3/`);
  await page.goto(site.url);
  await strip(page, "이어서 읽기 도시 3화");
  await context.close();
});

test("the list of a series is fetched only where something is remembered", { skip }, async () => {
  const { context, page } = await reader();
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("episodes.json")) fetched.push(new URL(request.url()).pathname);
  });
  for (const path of ["", "city/", "archive/"])
    await page.goto(site.url + path, { waitUntil: "networkidle" });
  assert.deepEqual(fetched, []);
  await page.goto(`${site.url}city/1/`);
  await page.goto(site.url, { waitUntil: "networkidle" });
  assert.deepEqual(fetched, ["/column/city/episodes.json"]);
  await context.close();
});

test("the way back never fights: not with a fragment, the back button, or a link to the top", {
  skip,
}, async () => {
  const { context, page } = await reader();
  await page.goto(`${site.url}city/2/`);
  await scrollTo(page, 3000);
  await page.goto(`${site.url}city/`);
  await page.locator("a.resumed").click();
  await eventually(() => top(page), 3000, "resumed");
  assert.equal(new URL(page.url()).hash, "");
  await scrollTo(page, 500);
  await page.goto(`${site.url}city/4/`);
  await page.goBack();
  await eventually(() => top(page), 500, "back is where the reader was, not where they resumed");
  await page.goto(`${site.url}city/2/`);
  assert.equal(await top(page), 0, "a plain link leads to the top");
  await page.goto(`${site.url}city/`);
  await page.locator("a.resumed").click();
  await eventually(() => top(page), 500, "and a look at the top forgets nothing");
  await page.goto(`${site.url}walks/1/`);
  await page.goto(`${site.url}city/2/#_neighbours-and-more`);
  assert.equal(await top(page), 0, "an address with a fragment is left to the browser");
  await context.close();
});

test("the place holds on another width", { skip }, async () => {
  const { context, page } = await reader(1280);
  const line = () =>
    page.evaluate<number>(
      "[...document.querySelectorAll('.text > *')].findLastIndex((block) => block.getBoundingClientRect().top < 0)",
    );
  await page.goto(`${site.url}city/2/`);
  await scrollTo(page, 2000);
  const block = await line();
  await page.goto(`${site.url}city/`);
  await page.setViewportSize({ width: 360, height: 700 });
  await page.locator("a.resumed").click();
  await eventually(line, block, "the same paragraph stands at the top");
  await context.close();
});

test("a notice is not bookmarked", { skip }, async () => {
  const { context, page } = await reader();
  for (const path of ["city/rest/", "city/"]) await page.goto(site.url + path);
  assert.equal(await page.locator(".resumed, .seen").count(), 0);
  await context.close();
});

const BROKEN = [
  [
    "throws",
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
  ],
  ["is full", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"],
  ["holds nonsense", 'localStorage[\'yeonjae:/column/\'] = \'{"/column/city/": {"at": 1}, "x": null}\''],
  ["holds no JSON", "localStorage['yeonjae:/column/'] = '}'"],
] as const;

for (const [name, block] of sample(BROKEN, 2)) {
  test(`where storage ${name}, pages are what they were`, { skip }, async () => {
    const { context, page, complaints } = await reader();
    await context.addInitScript(block);
    for (const path of ["city/2/", "city/3/#_resume", "archive/", ""]) {
      await page.goto(site.url + path);
      await page.evaluate("scrollTo(0, 900)");
      await page.waitForTimeout(200);
    }
    if (!name.startsWith("holds")) assert.equal(await page.locator(".resumed, .seen").count(), 0);
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("nothing moves when the way back appears", { skip }, async () => {
  const { context, page } = await reader();
  for (const path of ["city/1/", "city/2/", "walks/1/"]) await page.goto(site.url + path);
  await context.addInitScript(
    "new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift = (window.shift ?? 0) + value }).observe({ type: 'layout-shift', buffered: true })",
  );
  for (const path of ["city/", "archive/"]) {
    await page.goto(site.url + path);
    await page.waitForTimeout(300);
    assert.ok((await page.locator(".seen, .resumed").count()) > 0);
    assert.equal(await page.evaluate("window.shift ?? 0"), 0, path);
  }
  await context.close();
});

/** Half of them at each width in the quick tests. */
const MARKED = ["walks/2/", "city/3/", "", "city/", "walks/", "archive/"];

for (const [nth, width] of sample([320, 1280], 2).entries()) {
  test(`pages that a reader comes back to have no barriers at ${width} px`, {
    skip,
  }, async () => {
    const { context, page, complaints } = await reader(width);
    await page.goto(`${site.url}city/1/`);
    await scrollTo(page, 100_000);
    for (const path of sample([...MARKED.slice(nth), ...MARKED.slice(0, nth)], 2)) {
      await page.goto(site.url + path);
      assert.deepEqual(await barriers(page), [], path);
      assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width, path);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
}

test("without a script there is nothing that needs one", { skip }, async () => {
  const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}city/`);
  assert.equal(await page.locator("button, .resumed, .seen").count(), 0);
  assert.ok(await page.getByText("1화부터 읽기").isVisible());
  await context.close();
});
