import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { makeColumn } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { looks } from "../kit/looks.ts";
import { type Served, serve } from "../kit/serve.ts";
import { md, weekly } from "../kit/sources.ts";

const LONG =
  "지도에 없는 길을 따라 걸으며 우리가 잃어버린 골목의 이름을 하나씩 적어 두는 아주 느리고 긴 연재의 이름은 어디까지인가";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await open();
after(() => Promise.all([site.close(), skip || closeBrowser()]));

/** Built for 20 February 2024: due are two posts of the 21st and one of the 23rd. */
async function open(): Promise<Served> {
  const column = makeColumn(
    skip
      ? {}
      : {
          "posts/index.md": "여기서 시작합니다.[^1]\n\n[^1]: 천천히.\n",
          ...weekly("city", [1, 2, 3, 4, 5, 6, 7], {
            "posts/city/index.md": md("title: 도시\ncadence: 수\ncover: { src: c.svg, alt: 표지 }"),
            "posts/city/c.svg":
              '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 30"><path d="M0 0h20v30H0z"/></svg>',
            "posts/city/x.md": md("title: 쉽니다\nkind: notice\ndate: 2024-02-01"),
          }),
          "posts/walks/index.md": md(`title: ${LONG}`),
          "posts/walks/1.md": md(`title: ${LONG}\nepisode: 1\ndate: 2024-02-01`),
          "posts/walks/2.md": md("title: b\nepisode: 2\ndate: 2024-02-21"),
          "posts/walks/3.md": md("title: c\nepisode: 3\ndate: 2024-02-23"),
          "posts/old/index.md": md("title: 물때표\nstatus: complete"),
          "posts/old/1.md": md("title: o\nepisode: 1\ndate: 2023-01-01"),
        },
  );
  if (!skip) assert.equal((await buildHere(column, ["--now", "2024-02-20T12:00:00+09:00"])).code, 0);
  return serve(join(column.folder, "_site"), { path: "/column/", strict: !skip });
}

async function pageAt(width: number, colorScheme: "light" | "dark" = "light", now?: string): Promise<Page> {
  const page = await (browser as Browser).newPage({
    viewport: { width, height: 780 },
    colorScheme,
    timezoneId: "Asia/Seoul",
  });
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(site.url);
  return page;
}

const days = (page: Page) =>
  page.locator(".week time").evaluateAll((times) => times.map((time) => time.textContent));

test("days that have passed at the reader's time are gone, and the list with the last of them", {
  skip,
}, async () => {
  const seen: Record<string, readonly (string | null)[]> = {};
  for (const now of ["2024-02-20T12:00", "2024-02-21T23:59", "2024-02-22T00:00", "2024-02-24T00:00"]) {
    const page = await pageAt(390, "light", `${now}:00+09:00`);
    seen[now] = await days(page);
    if (now.startsWith("2024-02-24")) assert.equal(await page.locator(".week").count(), 0);
    await page.close();
  }
  assert.deepEqual(seen, {
    "2024-02-20T12:00": ["수 2. 21.", "수 2. 21.", "금 2. 23."],
    "2024-02-21T23:59": ["수 2. 21.", "수 2. 21.", "금 2. 23."],
    "2024-02-22T00:00": ["금 2. 23."],
    "2024-02-24T00:00": [],
  });
});

test("a phone's first screen holds masthead and lead, and loads no cover that it does not show", {
  skip,
}, async () => {
  const page = await pageAt(360);
  const box = await page.locator(".lead h2").boundingBox();
  assert.ok((box?.y ?? 780) + (box?.height ?? 0) < 560, JSON.stringify(box));
  assert.equal(
    await page.locator(".lead img").evaluate((img) => new URL((img as HTMLImageElement).currentSrc).pathname),
    "/column/assets/icon.svg",
  );
  await page.setViewportSize({ width: 1280, height: 780 });
  await page.waitForFunction("document.querySelector('.lead img').currentSrc.endsWith('c.svg')");
  await page.close();
});

for (const [width, scheme] of looks(320, 1440)) {
  test(`the home page has no barriers and one link a row at ${width} px, ${scheme}`, { skip }, async () => {
    const page = await pageAt(width, scheme);
    for (const path of ["", "404.html"]) {
      await page.goto(site.url + path);
      assert.deepEqual(await barriers(page), [], path);
      assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width, path);
      const links = await page
        .locator(":is(.news li, .stamp, .lead)")
        .evaluateAll((rows) => rows.map((row) => row.querySelectorAll("a").length));
      assert.ok(links.length > 0 && links.every((count) => count === 1), path);
    }
    await page.close();
  });
}
