import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { ROOT } from "../kit/column.ts";
import { type Dice, dice } from "../kit/dice.ts";
import { FULL } from "../kit/full.ts";
import { goldenSite } from "../kit/golden.ts";
import { listFiles } from "../kit/listing.ts";

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
after(() => skip || closeBrowser());

type Pair = readonly [old: string, next: string];

/** A page with the function under test alone. */
async function workbench(): Promise<Page> {
  const page = await (browser as Browser).newPage();
  const script = readFileSync(join(ROOT, "src/host/dev-server/client/patch.js"), "utf8");
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html>" });
    if (pathname === "/patch.js") return route.fulfill({ contentType: "text/javascript", body: script });
    return route.fulfill({ status: 404 });
  });
  await page.goto("http://patch.test/");
  return page;
}

/** The result of patching each pair's first into its second, where it differs from the second. */
async function wrong(pairs: readonly Pair[]): Promise<unknown[]> {
  const page = await workbench();
  const found = await page.evaluate(async (all) => {
    const path = "/patch.js";
    const { patch } = await import(path);
    return all.filter(([old, next]) => {
      const [from, to] = [old, next].map((text) => new DOMParser().parseFromString(text, "text/html").body);
      const shown = document.importNode(from as HTMLElement, true);
      patch(shown, from, to);
      return !shown.isEqualNode(to as HTMLElement);
    });
  }, pairs);
  await page.close();
  return found;
}

/** Blocks as posts have them, some with children, ids and attributes. */
function anyBlocks(chance: Dice, depth = 0): string[] {
  return Array.from({ length: chance.between(0, depth === 0 ? 8 : 4) }, () => {
    const name = chance.pick(["p", "p", "p", "div", "ul", "hr", "details", "!", ""]);
    const word = chance.pick(["안개", "불", "길 끝", "🌫️ 강", "&amp;"]);
    if (name === "") return chance.pick(["\n", word]);
    if (name === "!") return `<!--${word}-->`;
    if (name === "hr") return "<hr>";
    const marks = chance.pick(["", "", ' id="a"', ' id="b" class="c"', ' class="d"', ' a"b', " open"]);
    const inner = name === "p" || depth === 2 ? word : anyBlocks(chance, depth + 1).join("\n");
    return `<${name}${marks}>${inner}</${name}>`;
  });
}

/** The same with a few blocks added, removed, moved or changed. */
function edited(blocks: readonly string[], chance: Dice): string[] {
  const next = [...blocks];
  for (let edits = chance.between(0, 4); edits > 0; edits--) {
    const at = chance.between(0, next.length);
    const [taken = ""] = next.splice(at, chance.between(0, 1));
    if (chance.next() < 0.7)
      next.splice(chance.between(0, next.length), 0, taken.replace("길", "골목"), ...anyBlocks(chance, 1));
  }
  return next;
}

test("whatever a page was, it becomes what it is to be", { skip }, async () => {
  const pairs = Array.from({ length: FULL ? 20_000 : 2000 }, (_, seed): Pair => {
    const chance = dice(seed);
    const blocks = anyBlocks(chance);
    const next = chance.next() < 0.8 ? edited(blocks, chance) : anyBlocks(chance);
    return [blocks.join("\n"), next.join("\n")];
  });
  assert.deepEqual(await wrong(pairs), []);
});

test("any page of a site becomes any other", { skip }, async () => {
  const folder = await goldenSite();
  const pages = listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  const pairs = pages.flatMap((old, nth) =>
    (FULL ? pages : pages.slice(nth + 1, nth + 4)).map((next): Pair => [old, next]),
  );
  assert.deepEqual(await wrong(pairs), []);
});

/** The indexes of old children whose elements were kept. */
async function kept(old: string, next: string, scripted = ""): Promise<string> {
  const page = await workbench();
  const answer = await page.evaluate(
    async ([before = "", then = "", script = ""]) => {
      const path = "/patch.js";
      const { patch } = await import(path);
      const [from, to] = [before, then].map(
        (text) => new DOMParser().parseFromString(text, "text/html").body,
      );
      const shown = document.importNode(from as HTMLElement, true);
      const all = [...shown.querySelectorAll("*")];
      const scripted = script === "body" ? shown : shown.querySelector(script || "none");
      scripted?.append(document.createElement("i"));
      patch(shown, from, to);
      return [...shown.querySelectorAll("*")].map((each) => all.indexOf(each)).join(" ");
    },
    [old, next, scripted],
  );
  await page.close();
  return answer;
}

test("what stays the same stays the same element", { skip }, async () => {
  const three = "<p>하나</p>\n<p>둘</p>\n<p>셋</p>";
  assert.equal(await kept(three, `<p>영</p>\n${three}`), "-1 0 1 2");
  assert.equal(await kept(three, `${three}\n<p>넷</p>`), "0 1 2 -1");
  assert.equal(await kept(three, "<p>하나</p>\n<p>셋</p>"), "0 2");
  assert.equal(await kept(three, three.replace("둘", "둘의 둘")), "0 1 2");
  // At two places at once: what is between them is not touched.
  assert.equal(await kept(three, "<h2>앞</h2>\n<p>하나</p>\n<p>둘</p>\n<p>셋의 셋</p>"), "-1 0 1 2");
  // Everything is new but the kinds.
  assert.equal(await kept("<p>하나</p>\n<p>둘</p>", "<h2>앞</h2>\n<p>1</p>\n<p>2</p>"), "-1 0 1");
  // What a script has added stays where it is.
  assert.equal(await kept(three, three.replace("둘", "2"), "p:last-child"), "0 1 2 -1");
  assert.equal(await kept(three, three.replace("셋", "3"), "p:last-child"), "0 1 2 -1");
  assert.equal(await kept(three, `${three.replace("하나", "1")}\n<p>넷</p>`, "body"), "0 1 2 -1 -1");
});
