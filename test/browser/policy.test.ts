import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { goldenSite } from "../kit/golden.ts";
import { serve } from "../kit/serve.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const folder = skip ? "" : await goldenSite();
const plain = await serve(folder, { path: "/column/" });
const sent = await serve(folder, { path: "/column/", strict: !skip });
after(() => Promise.all([plain.close(), sent.close(), skip || closeBrowser()]));

/** CSP violations on a page, from its events and its console; `ran` when a blocked script ran. */
async function visit(url: string): Promise<{ violations: string[]; ran: boolean }> {
  const context = await (browser as Browser).newContext();
  try {
    const page = await context.newPage();
    const violations: string[] = [];
    page.on("pageerror", ({ message }) => violations.push(message));
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.exposeFunction("violated", (what: string) => violations.push(what));
    await page.addInitScript(
      `addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
        violated(effectiveDirective + " " + blockedURI))`,
    );
    await page.goto(url);
    await page.evaluate(
      `Promise.allSettled([...document.images].map((each) => ((each.loading = "eager"), each.decode())))`,
    );
    return { violations, ran: await page.evaluate<boolean>("window.ran === true") };
  } finally {
    await context.close();
  }
}

/** One page of each kind. */
const PAGES = [
  "",
  "city/",
  "city/2/",
  "archive/",
  `tags/${encodeURIComponent("도시")}/`,
  "feeds/",
  "about/",
  "gone/",
];

for (const path of PAGES)
  test(`/${path} asks for nothing that its policy or that of the host forbids`, { skip }, async () => {
    assert.deepEqual(await visit(sent.url + path), { violations: [], ran: false });
  });

test("a script that got into a page does not run", { skip }, async () => {
  const home = readFileSync(join(folder, "index.html"), "utf8");
  const planted = home.replace(
    "</main>",
    "<script>window.ran = true</script><p onclick=x style='color: red'></main>",
  );
  writeFileSync(join(folder, "planted.html"), planted);
  const { violations, ran } = await visit(`${plain.url}planted.html`);
  assert.equal(ran, false);
  for (const what of ["script-src-elem inline", "style-src-attr inline"])
    assert.ok(violations.includes(what), what);
});
