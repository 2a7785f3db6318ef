import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { card, makeColumn, write } from "../kit/column.ts";
import { start } from "../kit/start.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
after(() => skip || closeBrowser());

/** Timeout for a server that restarts on a busy machine. */
const PATIENCE = { timeout: 90_000 };

/** A syntax error in the third line. */
const BROKEN = card().replace("export default function", "export default funktion");

const column = makeColumn({
  ".eleventy.ts": BROKEN,
  "posts/city/index.md": "---\ntitle: 도시\n---\n",
  "posts/city/1.md": episode(1, "첫 글입니다."),
  "posts/city/2.md": episode(2, "둘째 글입니다."),
  "posts/city/3.md": episode(3, "셋째 글입니다."),
});

function episode(number: number, text: string): string {
  return `---\ntitle: ${number}번째\ndate: 2024-01-0${number}\nepisode: ${number}\n---\n${text}\n`;
}

test("a saved edit shows in the browser, whatever was edited", { skip }, async (t) => {
  const { home: root, stop } = await start(column, 18200);
  t.after(stop);
  const context = await (browser as Browser).newContext();
  t.after(() => context.close());
  const [first, third] = [await context.newPage(), await context.newPage()];
  // Broken from the start: the page says so, and shows the site when the settings are mended.
  const home = `${root}column/`;
  await first.goto(`${home}city/1/`);
  await shows(first, ".eleventy.ts:3");
  write(column, { ".eleventy.ts": card() });
  await shows(first, "첫 글입니다.");
  await third.goto(`${home}city/3/`);
  await third.evaluate(() => document.body.append("아직 그대로"));

  // A post: its own page shows it, another that says nothing of it is left alone.
  write(column, { "posts/city/1.md": episode(1, "고친 글입니다.") });
  await shows(first, "고친 글입니다.");
  assert.match(await third.innerText("body"), /아직 그대로/);
  // With an error: the overlay shows it, and disappears when it is fixed.
  write(column, { "posts/city/1.md": "---\ntitle: 첫" });
  await shows(first, "posts/city/1.md:1");
  await shows(first, "고친 글입니다.");
  write(column, { "posts/city/1.md": episode(1, "다시 고친 글입니다.") });
  await shows(first, "다시 고친 글입니다.");
  assert.doesNotMatch(await first.innerText("body"), /posts\/city\/1\.md:1/);

  // A change of a card updates the pages that list it.
  write(column, { "posts/city/2.md": episode(2, "둘째.").replace("2번째", "새 제목") });
  await shows(third, "새 제목");
  // A deleted post is gone.
  rmSync(join(column.folder, "posts/city/2.md"));
  await third.waitForFunction(() => !document.body.innerText.includes("새 제목"), null, PATIENCE);
  assert.equal((await context.request.get(`${home}city/2/`)).status(), 404);
  // A page that moves by the save takes its readers along; one that is deleted says so.
  write(column, { "posts/city/3.md": episode(4, "셋째 글입니다.") });
  await third.waitForFunction(() => location.pathname.endsWith("/city/4/"), null, PATIENCE);
  rmSync(join(column.folder, "posts/city/3.md"));
  await shows(third, "posts/city/3.md");

  // A style sheet, a layout and a setting of the author's: the last two want a new server.
  write(column, { "layouts/style.css": "h1 { color: rgb(1, 2, 3) }" });
  await first.waitForFunction(
    () => getComputedStyle(document.querySelector("h1") as Element).color === "rgb(1, 2, 3)",
    null,
    PATIENCE,
  );
  write(column, {
    "layouts/footer.ts":
      'import { html } from "yeonjae";\nexport default () => html`<footer>나의 꼬리말</footer>`;\n',
  });
  await shows(first, "나의 꼬리말");
  // One that is broken while the server runs: the page says so, until it is mended.
  write(column, { "layouts/footer.ts": "export default () => {;\n" });
  await shows(first, "layouts/footer.ts:");
  rmSync(join(column.folder, "layouts/footer.ts"));
  write(column, { ".eleventy.ts": card({ title: "새 이름" }) });
  await shows(first, "새 이름");
  assert.ok(!existsSync(join(column.folder, "_site")));
});

function shows(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction((words) => document.body?.innerText.includes(words), text, PATIENCE);
}
