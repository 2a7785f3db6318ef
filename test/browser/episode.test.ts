import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { eventually } from "../kit/eventually.ts";
import { ladenSite } from "../kit/laden.ts";
import { serve } from "../kit/serve.ts";
import { visitor } from "../kit/visit.ts";

const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await ladenSite(), { path: "/column/", strict: !skip });
after(() => Promise.all([site.close(), skip || closeBrowser()]));

const visit = visitor(browser, site.url);

/** The box of the first element of this kind, in the window. */
async function boxOf(page: Page, selector: string) {
  return (await page.locator(selector).first().boundingBox()) ?? assert.fail(`no ${selector}`);
}

/** The value of a property of the first element of this kind. */
function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

test("a wide table scrolls beside its text, its figures and heads on one line", { skip }, () =>
  visit("city/9/", { viewport: PHONE }, async (page) => {
    const lines = await page
      .locator(".table-scroll th, .table-scroll td:not(:last-child)")
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getClientRects().length;
        }),
      );
    assert.deepEqual([...new Set(lines)], [1]);
    const [wide, small] = await page
      .locator(".table-scroll")
      .evaluateAll((tables) =>
        tables.map((table) => [
          table.scrollWidth > table.clientWidth,
          table.getAttribute("tabindex"),
          table.getAttribute("role"),
          table.getAttribute("aria-label"),
        ]),
      );
    assert.deepEqual(wide, [true, "0", "group", "연도, 간판 수, 새로 단 것, 떼어 낸 것, 손으로 쓴 것, 비고"]);
    assert.deepEqual(small, [false, null, null, null]);
    assert.match(await styleOf(page, ".table-scroll", "background-attachment"), /local/);
  }),
);

test(
  "a long note opened in the margin is no higher than the window, and the page stays where it is",
  {
    skip,
  },
  () =>
    visit("city/10/", { viewport: WIDE }, async (page) => {
      await page.locator(".call").scrollIntoViewIfNeeded();
      const before = await page.evaluate("scrollY");
      await page.locator(".call").click();
      await eventually(() => page.locator(".long:target").count(), 1);
      const { y, height } = await boxOf(page, ".long");
      assert.ok(height <= 0.7 * WIDE.height && y >= 0 && y + height <= WIDE.height, `${y} ${height}`);
      assert.ok((await page.locator(".long").evaluate((note) => note.scrollHeight)) > height);
      const moved = Math.abs((await page.evaluate<number>("scrollY")) - (before as number));
      assert.ok(moved < WIDE.height / 2, `the page moved by ${moved} px`);
    }),
);

test("Back puts an open sheet away, of which the history holds one entry", { skip }, () =>
  visit("city/8/", { viewport: PHONE, hasTouch: true }, async (page) => {
    await page.goto(`${site.url}city/9/`);
    const entries = await page.evaluate<number>("history.length");
    const calls = page.locator(".text .call");
    await calls.nth(2).scrollIntoViewIfNeeded();
    await calls.nth(2).tap();
    const before = await page.evaluate<number>("scrollY");
    const open = page.locator(".notes > ol > li:target");
    await eventually(() => open.count(), 1);
    await page.evaluate(() => scrollBy({ top: 200, behavior: "instant" }));
    await page.evaluate(() => (document.querySelectorAll(".text .call")[3] as HTMLElement).click());
    await eventually(() => open.evaluate((note) => note.matches(":nth-child(4)")), true);
    assert.equal(await page.evaluate<number>("history.length"), entries + 1);
    await page.goBack();
    await eventually(() => open.count(), 0);
    await eventually(() => calls.nth(3).evaluate((call) => call === document.activeElement), true);
    assert.equal(new URL(page.url()).pathname, "/column/city/9/");
    assert.equal(await page.evaluate<number>("scrollY"), before + 200, "the page moved");
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, "/column/city/8/");
  }),
);

for (const width of [1024, 1216]) {
  test(`the text of an episode stands in one place with and without notes, at ${width} px`, { skip }, () =>
    visit("city/8/", { viewport: { width, height: 800 } }, async (page) => {
      const without = await boxOf(page, ".text");
      await page.goto(`${site.url}city/9/`);
      assert.deepEqual((await boxOf(page, ".text")).x, without.x);
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width);
      const [text, note] = [await boxOf(page, ".text"), await boxOf(page, ".notes li")];
      assert.ok(note.x > text.x + text.width);
    }),
  );
}

test("covers and pictures are no higher than part of the window", { skip }, () =>
  visit("city/10/", { viewport: WIDE }, async (page) => {
    const cover = await boxOf(page, ".cover img");
    assert.ok(
      cover.height <= 22 * 19 && Math.abs(cover.height / cover.width - 3) < 0.1,
      JSON.stringify(cover),
    );
    await page.goto(`${site.url}city/9/`);
    await page.locator(".text img").scrollIntoViewIfNeeded();
    const picture = await boxOf(page, ".text img");
    assert.ok(picture.height <= 0.85 * WIDE.height + 1, JSON.stringify(picture));
  }),
);

test(
  "on a phone the text begins within 300 px, below a title of two lines and folded contents",
  { skip },
  () =>
    visit("city/9/", { viewport: PHONE }, async (page) => {
      const title = await boxOf(page, "h1");
      assert.ok(title.height > 60);
      const { y } = await boxOf(page, ".text");
      assert.ok(y <= 300, `${y} px`);
      assert.equal(await page.locator(".toc summary:visible").count(), 1);
      assert.equal(await page.locator(".toc a:visible").count(), 0);
    }),
);

test("below a title and a subtitle of two lines each, too", { skip }, () =>
  visit("city/8/", { viewport: PHONE }, async (page) => {
    await page.evaluate(() => {
      const [title] = document.getElementsByTagName("h1");
      const subtitle =
        '<p class="subtitle">오래된 간판 아래에서 우리가 기다린 것과 끝내 오지 않은 것에 대하여</p>';
      title?.insertAdjacentHTML("afterend", subtitle);
      title?.replaceChildren("오래된 정류장에 앉아 있던 사람에 대하여");
    });
    const heights = [await boxOf(page, "h1"), await boxOf(page, ".subtitle")].map(({ height }) => height);
    assert.ok(
      heights.every((height) => height > 40),
      heights.join(),
    );
    const { y } = await boxOf(page, ".text");
    assert.ok(y <= 300, `${y} px`);
  }),
);

test(
  "contents stand open beside the text of a wide window, and the current heading is marked",
  { skip },
  () =>
    visit("city/9/", { viewport: WIDE }, async (page) => {
      const links = page.locator(".toc a:visible");
      assert.deepEqual(
        await links.allInnerTexts(),
        [1, 2, 3, 4, 5].map((nth) => `${nth}번째 마당`),
      );
      assert.equal(await page.locator(".toc ol ol a").innerText(), "4번째 마당");
      const [contents, text] = [await boxOf(page, ".toc"), await boxOf(page, ".text")];
      assert.ok(contents.x > 0 && contents.x + contents.width < text.x);
      const current = page.locator(".toc [aria-current]");
      assert.equal(await current.count(), 0);
      await links.nth(2).click();
      await eventually(async () => (await current.allInnerTexts()).join(), "3번째 마당");
      assert.ok((await boxOf(page, ".toc [aria-current]")).y > 0, "they stay in the window");
    }),
);

test("contents are a plain list without script, and a text of two headings has none", { skip }, () =>
  visit("city/9/", { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    await page.locator(".toc summary").click();
    assert.equal(await page.locator(".toc a:visible").count(), 5);
    await page.goto(`${site.url}city/8/`);
    assert.equal(await page.locator(".toc").count(), 0);
  }),
);

test("a note is lit while its call is pointed at or has the focus", { skip }, () =>
  visit("city/9/", { viewport: WIDE }, async (page) => {
    const ground = (nth: number) => styleOf(page, `.notes > ol > :nth-child(${nth})`, "background-color");
    const dark = await ground(2);
    await page.locator(".c2").hover();
    await eventually(async () => (await ground(2)) !== dark, true);
    assert.equal(await ground(1), dark);
    await page.locator(".c1").focus();
    await eventually(async () => (await ground(1)) !== dark, true);
  }),
);
