import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { makeColumn } from "../kit/column.ts";
import { sample } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { type Served, serve } from "../kit/serve.ts";
import { md } from "../kit/sources.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await open();
after(() => Promise.all([site.close(), skip || closeBrowser()]));

async function open(): Promise<Served> {
  const text =
    "안개가 걷히자 길이 보였다. 길 끝에는 오래된 집이 한 채 있었고, 그 집에는 불이 켜져 있었다. ".repeat(30);
  const column = makeColumn({
    "posts/city/index.md": md("title: 도시", "도시 이야기."),
    "posts/city/1.md": md("title: 안개\nepisode: 1\ndate: 2024-01-03", text),
    "posts/city/2.md": md("title: Fog\nlang: en\nepisode: 2\ndate: 2024-01-10", "The lamp was lit."),
  });
  if (!skip) assert.equal((await buildHere(column)).code, 0);
  return serve(join(column.folder, "_site"), { path: "/column/", strict: !skip });
}

/** Opens a page with storage of its own; the sum of its layout shifts is `shift`. */
async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (browser as Browser).newContext({
    viewport: { width: 390, height: 800 },
    ...options,
  });
  await context.addInitScript(
    "new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift = (window.shift ?? 0) + value }).observe({ type: 'layout-shift', buffered: true })",
  );
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

const sizeOfText = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.documentElement).fontSize");
const ground = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
const menu = (page: Page, name = "읽기 설정") => page.locator(`summary[aria-label="${name}"]`);

test("a size and a colour are applied at once, and on the next page before it is painted", {
  skip,
}, async () => {
  const page = await visit("city/1/");
  await menu(page).click();
  const normal = Number.parseFloat(await sizeOfText(page));
  await page.getByLabel("더 크게").check();
  assert.ok(Number.parseFloat(await sizeOfText(page)) >= normal * 1.25);
  await page.getByLabel("어둡게").check();
  assert.equal(await ground(page), "rgb(23, 24, 26)");
  assert.deepEqual(
    await page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute("content"))),
    ["#17181a", "#17181a"],
  );

  // A script that is parsed after the head sees what the first paint will see.
  await page
    .context()
    .addInitScript(
      "new MutationObserver((_, observer) => { if (document.body) { window.atFirst = { ...document.documentElement.dataset }; observer.disconnect() } }).observe(document, { childList: true, subtree: true })",
    );
  await page.goto(`${site.url}archive/`);
  assert.deepEqual(await page.evaluate("window.atFirst"), {
    size: "larger",
    theme: "dark",
    face: "",
    scripted: "",
  });
  assert.equal(await ground(page), "rgb(23, 24, 26)");
  await menu(page).click();
  await page.getByLabel("자동").check();
  assert.equal(await ground(page), "rgb(251, 250, 247)");
  await page.context().close();
});

test("the menu closes with Escape, which gives the focus back, and with a click elsewhere", {
  skip,
}, async () => {
  const page = await visit("city/2/");
  const button = menu(page, "Reading settings");
  await button.click();
  await page.getByLabel("Large", { exact: true }).focus();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".settings[open]").count(), 0);
  assert.equal(await page.evaluate("document.activeElement.ariaLabel"), "Reading settings");
  await button.click();
  await page.mouse.click(20, 700);
  assert.equal(await page.locator(".settings[open]").count(), 0);
  await page.context().close();
});

test("what was read is forgotten by a button of its own, and the settings stay", { skip }, async () => {
  const page = await visit("city/1/");
  await page.goto(`${site.url}city/`);
  await page.locator(".seen").first().waitFor({ state: "attached" });
  await menu(page).click();
  await page.getByLabel("어둡게").check();
  await page.getByRole("button", { name: "읽은 기록 지우기" }).click();
  assert.ok(await page.getByRole("button", { name: "지웠습니다" }).isVisible());
  assert.equal(await page.locator(".seen, .resumed").count(), 0);
  assert.deepEqual(await page.evaluate("Object.keys(localStorage)"), ["yeonjae:/column/settings"]);
  await page.context().close();
});

test("nothing moves when the menu comes, and without a script there is neither menu nor room for it", {
  skip,
}, async () => {
  const page = await visit("city/1/");
  await menu(page).waitFor();
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate("window.shift ?? 0"), 0);
  await page.context().close();
  const plain = await visit("city/1/", { javaScriptEnabled: false });
  assert.equal(await plain.locator(".settings").count(), 0);
  assert.equal(
    await plain.locator(".site-header").evaluate((header) => getComputedStyle(header).paddingInlineEnd),
    "0px",
  );
  await plain.context().close();
});

test("where nothing may be stored, a choice holds for the page", { skip }, async () => {
  const page = await visit("city/1/");
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page
    .context()
    .addInitScript(
      "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
    );
  await page.reload();
  await menu(page).click();
  await page.getByLabel("어둡게").check();
  assert.equal(await ground(page), "rgb(23, 24, 26)");
  await page.getByRole("button", { name: "읽은 기록 지우기" }).click();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

const STATES = [
  [320, "light", "none"],
  [1440, "dark", "none"],
  [320, "dark", "active"],
  [1440, "light", "active"],
] as const;

for (const [width, colorScheme, forcedColors] of sample(STATES, 2)) {
  test(`the open menu has no barriers at ${width} px, ${colorScheme}, forced colours ${forcedColors}`, {
    skip,
  }, async () => {
    const page = await visit("city/1/", { viewport: { width, height: 800 }, colorScheme, forcedColors });
    await menu(page).click();
    assert.deepEqual(await barriers(page), []);
    assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width);
    const low = await page
      .locator(".settings :is(summary, label, button)")
      .evaluateAll((all) =>
        all.filter((each) => each.getBoundingClientRect().height < 24).map((each) => each.textContent),
      );
    assert.deepEqual(low, []);
    await page.context().close();
  });
}

test("the menu in English, and long words of a site's title, fit 320 px with letters of 200 %", {
  skip,
}, async () => {
  const page = await visit("city/2/", { viewport: { width: 320, height: 800 }, bypassCSP: true });
  const widthInLarge = async () => {
    await page.addStyleTag({ content: ":root { font-size: 34px !important }" });
    return page.evaluate<number>("document.documentElement.scrollWidth");
  };
  await page.locator(".settings > summary").click();
  assert.equal(await widthInLarge(), 320);
  await page.goto(site.url);
  await page
    .locator("h1")
    .evaluate((title) => Object.assign(title, { lang: "en", textContent: "Neighbourhoods" }));
  assert.equal(await widthInLarge(), 320);
  await page.context().close();
});
