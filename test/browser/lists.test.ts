import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { type Files, makeColumn } from "../kit/column.ts";
import { sample } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { type Served, serve } from "../kit/serve.ts";
import { md } from "../kit/sources.ts";
import { visitor } from "../kit/visit.ts";

const LONG =
  "우리가 오래 살던 동네를 떠나며 마지막으로 걸어 본 골목과 거기 남은 간판들의 이름에 대하여 적은 기록";

/** Two seasons over two years, with what has no number; a series of one post, one in English; pages of years. */
const COLUMN: Files = {
  "posts/city/index.md": md(`title: ${LONG}\ndescription: ${LONG}\nseasons: [봄, 여름]`),
  "posts/city/0.md": md("title: 문 앞에서\nepisode: 0\nseason: 1\ndate: 2022-12-20"),
  "posts/city/1.md": md("title: 하나\nepisode: 1\nseason: 1\ndate: 2022-12-27\ntags: [안개]"),
  "posts/city/2.md": md(`title: ${LONG}\nepisode: 2\nseason: 1\ndate: 2023-01-03\ntags: [안개]`),
  "posts/city/x.md": md("title: 이번 주는 쉽니다\nkind: notice\nafter: 2\ndate: 2023-01-10"),
  "posts/city/3.md": md("title: 셋\nepisode: 3\nseason: 2\ndate: 2023-01-17"),
  "posts/walks/index.md": md("title: Walks along the harbour wall\nlang: en"),
  "posts/walks/1.md": md("title: Salt, rope and a letter\nepisode: 1\ndate: 2023-02-01"),
  "posts/tides/index.md": md("title: Tides\nlang: en"),
  "posts/tides/1.md": md("title: Slack water\nepisode: 1\ndate: 2023-02-02"),
  "posts/tides/2.md": md("title: Springs and neaps\nepisode: 2\ndate: 2023-02-03"),
  ...Object.fromEntries(
    Array.from({ length: 95 }, (_, i) => [`posts/p${i}.md`, md(`title: 글 ${i}\ndate: 2023-03-01`)]),
  ),
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

const visitAt = visitor(browser, site.url);
const visit = (path: string, see: (page: Page) => Promise<void>, options = {}) =>
  visitAt(path, { viewport: { width: 320, height: 800 }, ...options }, see);

const ROWS = ["프롤로그 문 앞에서", "1 하나", `2 ${LONG}`, "휴재 이번 주는 쉽니다", "3 셋"];

/** Headings and rows of the contents, in order, each row with its number or label. */
const contents = (page: Page) =>
  page.locator(".contents :is(.season, .year, li)").evaluateAll((parts) =>
    parts.map((part) => {
      const label = part.querySelector(".number, .label")?.textContent;
      const title = (part.querySelector("a") ?? part).textContent;
      return label ? `${label} ${title}` : title;
    }),
  );

test("the contents of a series turn round, with their seasons and years, and back", { skip }, () =>
  visit("city/", async (page) => {
    const [prologue, one, two, rest, three] = ROWS;
    const forward = [
      "시즌 1 — 봄",
      "2022년",
      prologue,
      one,
      "2023년",
      two,
      rest,
      "시즌 2 — 여름",
      "2023년",
      three,
    ];
    assert.deepEqual(await contents(page), forward);
    const button = page.getByRole("button", { name: "최신순" });
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.deepEqual(await contents(page), [
      ...["시즌 2 — 여름", "2023년", three],
      ...["시즌 1 — 봄", "2023년", rest, two, "2022년", one, prologue],
    ]);
    assert.deepEqual(await barriers(page), []);
    await button.click();
    assert.deepEqual(await contents(page), forward);
    await button.click();
    await page.reload();
    assert.deepEqual(await contents(page), forward, "kept for this look at the page alone");
  }),
);

test("a series of one post, and a reader without script, have no button to turn anything", {
  skip,
}, async () => {
  const none = async (page: Page) => assert.equal(await page.locator(".contents button").count(), 0);
  await visit("walks/", none);
  await visit("city/", none, { javaScriptEnabled: false });
});

const PAGES = [
  "city/",
  "tides/",
  "archive/",
  "archive/2023/",
  `tags/${encodeURIComponent("안개")}/`,
  "feeds/",
];

for (const path of sample(PAGES, 3)) {
  test(
    `${decodeURI(path)} fits 320 px with letters of 200 %, and its targets are large enough`,
    { skip },
    () =>
      visit(path, async (page) => {
        await page.evaluate("for (const each of document.querySelectorAll('details.fold')) each.open = true");
        assert.deepEqual(await barriers(page), []);
        assert.deepEqual(await smallTargets(page), []);
        await page.evaluate("document.documentElement.style.fontSize = '32px'");
        assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
      }),
  );
}

/** Links and buttons of less than 24 px; a row's link is as large as its row. */
const smallTargets = (page: Page) =>
  page.locator("main :is(a, button, summary):visible").evaluateAll((targets) =>
    targets
      .filter((target) => target.closest(".text, h1") === null)
      .map((target) => [
        target.textContent,
        (target.closest(".rows li, div.fold") ?? target).getBoundingClientRect(),
      ])
      .filter(([, box]) => (box as DOMRect).height < 24 || (box as DOMRect).width < 24)
      .map(([text]) => text),
  );

test("on paper the archive's series are unfolded", { skip }, () =>
  visit("archive/", async (page) => {
    const shown = () =>
      page.evaluate(
        () => [...document.querySelectorAll(".fold .rows a")].filter((link) => link.checkVisibility()).length,
      );
    assert.equal(await shown(), 0);
    await page.emulateMedia({ media: "print" });
    assert.equal(await shown(), await page.locator(".fold .rows a").count());
  }),
);

test("every row leads to its post wherever it is pressed", { skip }, () =>
  visit("city/", async (page) => {
    const row = page.locator(".rows li").last();
    const { height = 0, width = 0 } = (await row.boundingBox()) ?? {};
    await row.click({ position: { x: width - 2, y: height - 3 } });
    await page.waitForURL(`${site.url}city/3/`);
  }),
);
