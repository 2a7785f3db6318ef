import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { card, makeColumn, write } from "../kit/column.ts";
import { eventually } from "../kit/eventually.ts";
import { md } from "../kit/sources.ts";
import { type Started, start } from "../kit/start.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;

/** Copied, so that its address stays when it is edited. */
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n';
const LONG = Array.from({ length: 30 }, (_, nth) => `${nth}번째 문단. ${"길이 보였다. ".repeat(30)}`);
const FOLDED = "<details>\n<summary>접은 글</summary>\n\n속.\n\n</details>";

const column = makeColumn({
  "posts/도시/index.md": md("title: 도시"),
  "posts/도시/1.md": episode(1, "첫 글.", ...LONG, FOLDED, "끝의 [고리](/소개/)."),
  "posts/도시/2.md": episode(2, "주석이[^가] 있다.", ...LONG, "[^가]: 물결."),
  "posts/도시/3.md": episode(3, "주석이 없다."),
  "posts/소개.md": md("title: 소개\nkind: page", "여기는."),
  "posts/그림.md": md("title: 그림\ndate: 2024-01-01", "![점](점.svg)"),
  "posts/점.svg": DRAWING,
  "pages/own.html": "<!doctype html><html><head><title>x</title></head><body><p>하나</p></body></html>",
  "pages/scripted.html":
    '<!doctype html><html><head><title>x</title></head><body><p>하나</p><script src="/x.js"></script></body></html>',
});

function episode(number: number, ...blocks: readonly string[]): string {
  return md(`title: 제목 ${number}\ndate: 2024-01-0${number}\nepisode: ${number}`, blocks.join("\n\n"));
}

const server: Started = skip ? { home: "", stop() {} } : await start(column, 18240);
after(() => Promise.all([server.stop(), skip || closeBrowser()]));

/** Timeout for a server on a busy machine. */
const PATIENCE = { timeout: 30_000 };

interface Look {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Saves a file and waits for the words in the page. */
  save(path: string, text: string | Buffer, words?: string): Promise<void>;
  /** Whether the page has been reloaded since it was opened. */
  reloaded(): boolean;
  /** Waits until it has. */
  reload(): Promise<void>;
}

/** Opens a page, runs a check, and asserts that there were no errors in its console. */
async function looking(path: string, see: (look: Look) => Promise<void>, width = 800): Promise<void> {
  const context = await (browser as Browser).newContext({
    viewport: { width, height: 700 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    const heard = page.waitForEvent("websocket");
    await page.goto(server.home + path);
    await heard;
    // What the page compares with the server at first.
    await page.waitForLoadState("networkidle");
    let loads = 0;
    page.on("domcontentloaded", () => loads++);
    await see({
      page,
      context,
      async save(file, text, words) {
        write(column, { [file]: text });
        if (words) await shows(page, words);
      },
      reloaded: () => loads > 0,
      async reload() {
        if (loads === 0) await page.waitForEvent("domcontentloaded", PATIENCE);
      },
    });
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

/** Evaluated outside the page, whose CSP forbids `eval`. */
function shows(page: Page, words: string): Promise<void> {
  return page.locator("body", { hasText: words }).waitFor(PATIENCE);
}

function showsNot(page: Page, words: string): Promise<void> {
  return page.locator("body", { hasNotText: words }).waitFor(PATIENCE);
}

test("an edit leaves alone where a reader is and what they have opened, focused and selected", { skip }, () =>
  looking("도시/1/", async ({ page, save, reloaded }) => {
    await page.locator(".text summary").click();
    await page.locator(".text a").focus();
    const read = await page.evaluate(() => {
      const blocks = [...document.querySelectorAll(".text > p")];
      getSelection()?.setBaseAndExtent(blocks[9]?.firstChild as Node, 0, blocks[9]?.firstChild as Node, 6);
      blocks[12]?.scrollIntoView({ block: "start", behavior: "instant" });
      Object.assign(globalThis, { read: blocks[12] });
      return blocks[12]?.getBoundingClientRect().top;
    });
    const text = [
      "새 문단.",
      "첫 글을 고쳤다.",
      ...LONG.with(20, "스무째를 고쳤다."),
      FOLDED,
      "끝의 [고리](/소개/).",
    ];
    await save("posts/도시/1.md", episode(1, ...text).replace("제목 1", "새 제목"), "첫 글을 고쳤다.");

    assert.equal(await page.title(), "1화 새 제목 — 도시");
    assert.equal(await page.locator("h1").innerText(), "새 제목");
    assert.match(await page.innerText(".text"), /^새 문단\.\s+첫 글을 고쳤다\.[\s\S]*스무째를 고쳤다\./);
    const now = () =>
      page.evaluate(() => ({
        top: (globalThis as unknown as { read: Element }).read.getBoundingClientRect().top,
        open: document.querySelector<HTMLDetailsElement>(".text details")?.open,
        focused: document.activeElement?.textContent,
        selected: String(getSelection()),
      }));
    await eventually(async () => Math.abs((await now()).top - (read ?? 0)) < 2, true, "the scroll position");
    const { open, focused, selected } = await now();
    assert.deepEqual({ open, focused, selected }, { open: true, focused: "고리", selected: "8번째 문단" });
    assert.equal(reloaded(), false);
    // The pages that list it follow by themselves.
    await page.goto(`${server.home}도시/`);
    await shows(page, "새 제목");
  }),
);

test(
  "an open note stays open while it is edited, and notes that come work as those that were there",
  { skip },
  () =>
    looking(
      "도시/2/",
      async ({ page, save, reloaded }) => {
        const opened = page.locator(".notes li:target");
        await page.locator(".call").click();
        await opened.waitFor();
        const words = ["주석이[^가] 있고[^나] 또 있다.", ...LONG, "[^가]: 큰 물결.", "[^나]: 잔물결."];
        await save("posts/도시/2.md", episode(2, ...words));
        await opened.getByText("큰 물결").waitFor(PATIENCE);
        const entries = await page.evaluate(() => history.length);
        await page.keyboard.press("Escape");
        await eventually(() => opened.count(), 0);
        await page.locator(".call").nth(1).click();
        await opened.getByText("잔물결").waitFor();
        await page.keyboard.press("Escape");
        await eventually(() => opened.count(), 0);
        assert.equal(await page.evaluate(() => history.length), entries);
        assert.equal(reloaded(), false);
      },
      390,
    ),
);

test("a post's first note brings its script and its style sheet, and they go with the last", { skip }, () =>
  looking(
    "도시/3/",
    async ({ page, save, reload, reloaded }) => {
      await save(
        "posts/도시/3.md",
        episode(3, "주석이[^가] 생겼다.", "[^가]: 첫 주석."),
        "주석이[1] 생겼다.",
      );
      await page.waitForFunction(
        () => performance.getEntriesByType("resource").some(({ name }) => name.includes("/notes.js")),
        null,
        PATIENCE,
      );
      const entries = await page.evaluate(() => history.length);
      await page.locator(".call").click();
      await page.locator(".notes li:target").waitFor();
      await page.keyboard.press("Escape");
      await eventually(() => page.locator(".notes li:target").count(), 0);
      assert.equal(await page.evaluate(() => history.length), entries + 1);
      assert.equal(reloaded(), false);
      // A script can't be taken back.
      await save("posts/도시/3.md", episode(3, "주석이 없다."), "주석이 없다.");
      await reload();
    },
    390,
  ),
);

test("how far a post was read is kept after an edit, and marks stay in lists that change", {
  skip,
}, async () => {
  await looking("도시/1/", async ({ page, context, save, reloaded }) => {
    await save("posts/도시/1.md", episode(1, "또 고친 글.", ...LONG), "또 고친 글.");
    await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
    await page.waitForFunction(
      () =>
        Object.values(JSON.parse(localStorage.getItem("yeonjae:/column/") ?? "{}")).some(
          (each) => (each as { place: number }).place > 1,
        ),
      null,
      PATIENCE,
    );
    assert.equal(reloaded(), false);

    const list = await context.newPage();
    await list.goto(`${server.home}도시/`);
    await list.waitForLoadState("networkidle");
    const marks = list.locator(".rows .seen");
    const born = await list.evaluate(() => performance.timeOrigin);
    assert.equal(await marks.count(), 1);
    await list.locator(".resumed").first().waitFor();
    await save("posts/도시/4.md", episode(4, "넷째 글."));
    await shows(list, "제목 4");
    assert.equal(await marks.count(), 1);
    assert.equal(await list.locator("a.resumed").count(), 1);
    assert.equal(await list.evaluate(() => performance.timeOrigin), born);
  });
});

test("a feed that comes has a button that copies, as those that were there", { skip }, () =>
  looking("feeds/", async ({ page, save, reloaded }) => {
    const buttons = page.locator("button[data-copied]:visible");
    const before = await buttons.count();
    await save("posts/walk/index.md", md("title: 산책"));
    await save("posts/walk/1.md", episode(5, "걷는다."), "산책");
    await buttons.nth(before).waitFor(PATIENCE);
    await page.locator("#feed-walk button").first().click();
    await eventually(() => page.locator("#feed-walk [role=status]").first().innerText(), "복사했습니다");
    assert.equal(reloaded(), false);
  }),
);

test("problems come and go in place, and a page that went away is missed", { skip }, async () => {
  await looking("도시/4/", async ({ page, save, reloaded }) => {
    await page.evaluate(() => document.querySelector(".site-header")?.append("아직 그대로"));
    await save("posts/도시/4.md", "---\ntitle: 넷", "posts/도시/4.md:1");
    assert.match(await page.innerText("body"), /아직 그대로[\s\S]*넷째 글\./);
    await save("posts/도시/4.md", episode(4, "다시 쓴 글."), "다시 쓴 글.");
    await showsNot(page, "posts/도시/4.md:1");
    assert.match(await page.innerText("body"), /아직 그대로/);
    assert.equal(reloaded(), false);
    rmSync(join(column.folder, "posts/도시/4.md"));
    await showsNot(page, "다시 쓴 글.");
    assert.equal((await page.request.get(page.url())).status(), 404);
  });
});

test("a style sheet is changed in place", { skip }, () =>
  looking("소개/", async ({ page, save, reloaded }) => {
    await save("layouts/style.css", "h1 { color: rgb(1, 2, 3) }");
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector("h1") as Element).color === "rgb(1, 2, 3)",
      null,
      PATIENCE,
    );
    assert.equal(await page.locator('link[rel=stylesheet][href*="style.css"]').count(), 1);
    assert.equal(reloaded(), false);
  }),
);

test("where a change in place is not safe, a page is loaded anew", { skip }, async () => {
  // Another policy: it shows a picture from elsewhere.
  await looking("소개/", async ({ save, reload }) => {
    await save("posts/소개.md", md("title: 소개\nkind: page", "![밖](https://example.org/x.png)"));
    await reload();
  });
  // Another picture at the same address.
  await looking("그림/", async ({ save, reload }) => {
    await save("posts/점.svg", DRAWING.replaceAll("1", "2"));
    await reload();
  });
  // A page of the author's own with a script, but not one without.
  await looking("scripted/", async ({ save, reload }) => {
    write(column, { "pages/scripted.html": "" });
    await save(
      "pages/scripted.html",
      '<!doctype html><head><title>x</title></head><p>둘</p><script src="/x.js"></script>',
      "둘",
    );
    await reload();
  });
  await looking("own/", async ({ save, reloaded }) => {
    await save(
      "pages/own.html",
      "<!doctype html><html><head><title>x</title></head><body><p>둘</p></body></html>",
      "둘",
    );
    assert.equal(reloaded(), false);
  });
});

test("a site below a path in Hangul is followed too, and no script of a post runs", { skip }, async (t) => {
  const other = makeColumn({
    ".eleventy.ts": card({ url: "https://example.org/칼럼/", html: true }),
    "posts/안개.md": md("title: 안개\ndate: 2024-01-01", "첫 글."),
  });
  const { home, stop } = await start(other, 18260);
  t.after(stop);
  const page = await (browser as Browser).newPage();
  t.after(() => page.close());
  await page.goto(`${home}안개/`);
  await page.waitForLoadState("networkidle");
  let loads = 0;
  page.on("domcontentloaded", () => loads++);
  write(other, { "posts/안개.md": md("title: 안개\ndate: 2024-01-01", "고친 글.") });
  await shows(page, "고친 글.");
  assert.equal(loads, 0);
  // A script that the CSP blocks must not run after a change in place either.
  const script = "<script>ran = true</script>\n\n<script src=/칼럼/assets/notes.js></script>\n\n또 고친 글.";
  write(other, { "posts/안개.md": md("title: 안개\ndate: 2024-01-01", script) });
  await shows(page, "또 고친 글.");
  // The words may be seen before the page has come to its end.
  await eventually(() => loads, 1);
  assert.equal(await page.evaluate(() => "ran" in globalThis), false);
});
