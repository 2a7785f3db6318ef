import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { crowdedColumn } from "../kit/crowded.ts";
import { eventually } from "../kit/eventually.ts";
import { FULL, sample } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { looks } from "../kit/looks.ts";
import { serve } from "../kit/serve.ts";

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 800 };

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await builtColumn(), { path: "/column/", strict: !skip });
after(() => Promise.all([site.close(), skip || closeBrowser()]));

async function builtColumn(): Promise<string> {
  const column = crowdedColumn();
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  return join(column.folder, "_site");
}

type Options = Parameters<Browser["newContext"]>[0];

async function visit(path: string, options: Options, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await (browser as Browser).newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  try {
    await page.goto(site.url + path);
    await see(page);
  } finally {
    await context.close();
  }
}

interface Measures {
  /** Sidenotes: notes in the margin. */
  readonly beside: number;
  readonly overlaps: number;
  readonly disorders: number;
  /** Largest distance in pixels from a call down to its note; and up, which should be 0. */
  readonly drift: number;
  readonly rise: number;
  /** Where the text ends and the notes begin. */
  readonly textEnd: number;
  readonly marginStart: number;
}

/** Measures the notes that are laid out in the margin. */
function measure(page: Page): Promise<Measures> {
  return page.evaluate<Measures>(`(() => {
    const beside = [...document.querySelectorAll(".notes > ol > li")]
      .filter((note) => getComputedStyle(note).position === "absolute");
    const boxes = beside.map((note) => note.getBoundingClientRect());
    const pairs = boxes.slice(1).map((box, i) => [boxes[i], box]);
    const offsets = beside.flatMap((note, i) => {
      const call = document.querySelector('a.call[href="#' + CSS.escape(note.id) + '"]');
      return !call.checkVisibility() || call.closest(".notes") ? [] : boxes[i].top - call.getBoundingClientRect().top;
    });
    return {
      beside: beside.length,
      overlaps: pairs.filter(([before, box]) => box.top < before.bottom).length,
      disorders: pairs.filter(([before, box]) => box.top <= before.top).length,
      drift: Math.max(...offsets),
      rise: Math.min(...offsets),
      textEnd: document.querySelector(".text").getBoundingClientRect().right,
      marginStart: Math.min(...boxes.map((box) => box.left)),
    };
  })()`);
}

function isSound({ overlaps, disorders, rise, textEnd, marginStart }: Measures): void {
  assert.equal(overlaps, 0, "notes overlap");
  assert.equal(disorders, 0, "notes are out of order");
  assert.ok(rise > -2, `a note stands ${-rise} px above its line`);
  assert.ok(marginStart > textEnd, "notes stand in the text");
}

for (const width of sample([1024, 1440], 2)) {
  test(`notes crowd the margin at ${width} px in order and without overlapping`, { skip }, () =>
    visit("dense/", { viewport: { ...WIDE, width } }, async (page) => {
      const closed = await measure(page);
      assert.equal(closed.beside, 14);
      isSound(closed);
      assert.ok(closed.drift < 450, `a note stands ${closed.drift} px below its line`);
      await page.click(".long .whole");
      isSound(await measure(page));
    }),
  );
}

test("600 notes stand beside their lines", { skip }, () =>
  visit("many/", { viewport: WIDE }, async (page) => {
    const measures = await measure(page);
    assert.equal(measures.beside, 600);
    isSound(measures);
    assert.ok(measures.drift < 200, `a note stands ${measures.drift} px below its line`);
    const heading = await page.locator(".notes h2").boundingBox();
    assert.ok((heading?.width ?? 0) <= 1, "the list is empty and still has a heading");
  }),
);

test("the note after the 600th stays in the list, under its heading", { skip }, () =>
  visit("more/", { viewport: WIDE }, async (page) => {
    const measures = await measure(page);
    assert.equal(measures.beside, 600);
    isSound(measures);
    const last = page.locator(".notes > ol > li").last();
    const box = await last.boundingBox();
    assert.ok(box && box.x < measures.textEnd, "it stands where the text does");
    const heading = await page.locator(".notes h2").boundingBox();
    assert.ok(heading && heading.width > 100 && heading.y < box.y);
  }),
);

test("a long note shows its beginning, and all of it to whoever asks or comes by keyboard", { skip }, () =>
  visit("dense/", { viewport: WIDE, javaScriptEnabled: false }, async (page) => {
    const height = async (): Promise<number> => (await page.locator("#note-long").boundingBox())?.height ?? 0;
    assert.ok((await height()) < 200, "its beginning");

    await page.click("#note-long .whole");
    await eventually(async () => (await height()) > 300, true, "asked for");
    await page.click("#note-a .back");
    await eventually(async () => (await height()) < 200, true, "put away");
    await tabTo(page, "#note-long .back");
    await eventually(async () => (await height()) > 300, true, "come to by keyboard");
    await tabTo(page, "#note-d .back");
    await page.keyboard.press("Shift+Tab");
    await eventually(() => focused(page), "whole");
    await page.keyboard.press("Enter");
    await eventually(async () => (await height()) > 300 && page.url().endsWith("#note-long"), true);
  }),
);

test("on a narrow window, on paper and without anchors notes are a list", { skip }, () =>
  visit("dense/", { viewport: PHONE }, async (page) => {
    assert.equal((await measure(page).catch(() => ({ beside: 0 }))).beside, 0);
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ media: "print" });
    const positions = await page.evaluate<string[]>(
      `[...document.querySelectorAll(".notes > ol > li")].map((note) => getComputedStyle(note).position)`,
    );
    assert.deepEqual([...new Set(positions)], ["static"]);
    assert.equal(await page.locator(".whole:visible").count(), 0);
  }),
);

for (const javaScriptEnabled of [true, false]) {
  test(`a phone shows a note as a sheet, ${javaScriptEnabled ? "with" : "without"} script`, { skip }, () =>
    visit("dense/", { viewport: PHONE, javaScriptEnabled, hasTouch: true }, async (page) => {
      const call = page.locator("#call-d");
      await call.scrollIntoViewIfNeeded();
      const before = await page.evaluate<number>("scrollY");
      await call.tap();
      assert.equal(await page.evaluate<number>("scrollY"), before, "the page moved");
      await eventually(() => focused(page), "note-d");
      const box = await page.locator("#note-d").boundingBox();
      assert.equal(Math.round((box?.y ?? 0) + (box?.height ?? 0)), PHONE.height);
      assert.ok((box?.height ?? 0) <= PHONE.height / 2);

      await page.locator("#note-d .back").tap();
      await eventually(() => focused(page), "call-d");
      await eventually(() => page.locator("#note-d:target").count(), 0);
      const seen = await call.boundingBox();
      assert.ok(seen && seen.y > 0 && seen.y < PHONE.height, "the call is in sight");
      if (javaScriptEnabled)
        assert.equal(await page.evaluate<number>("scrollY"), before, "back moved the page");
    }),
  );
}

test("the way back stays at hand however long the note is", { skip }, () =>
  visit("dense/#note-long", { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const box = await page.locator("#note-long .back").boundingBox();
    assert.ok(box && box.y > PHONE.height / 2 && box.y + box.height <= PHONE.height);
  }),
);

test("back from a note called in a note comes to that one, without script", { skip }, () =>
  visit("dense/#note-table", { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    await page.click("#note-table .call");
    await page.click("#note-last .back");
    await eventually(() => focused(page), "call-last");
    const position = 'getComputedStyle(document.getElementById("note-table")).position';
    assert.equal(await page.evaluate<string>(position), "fixed");
  }),
);

for (const viewport of [PHONE, WIDE]) {
  test(`Esc leads back to the call that opened a note, at ${viewport.width} px`, { skip }, () =>
    visit("dense/", { viewport }, async (page) => {
      const entries = await page.evaluate<number>("history.length");
      await tabTo(page, "#call-b_2");
      const before = await page.evaluate<number>("scrollY");
      await page.keyboard.press("Enter");
      await eventually(() => focused(page), "note-b");
      await page.keyboard.press("Escape");
      await eventually(() => focused(page), "call-b_2");
      await eventually(() => page.locator(".notes :target").count(), 0, "the note is still open");
      if (viewport === PHONE) assert.equal(await page.evaluate<number>("scrollY"), before, "the page moved");
      // A sheet has one entry, which was left; a note in the margin has none.
      const added = viewport === PHONE ? 1 : 0;
      assert.equal(await page.evaluate<number>("history.length"), entries + added);
    }),
  );
}

test("a tap outside puts the sheet away, and one inside does not", { skip }, () =>
  visit("dense/", { viewport: PHONE, hasTouch: true }, async (page) => {
    const entries = await page.evaluate<number>("history.length");
    await page.locator("#call-long").tap();
    const before = await page.evaluate<number>("scrollY");
    await page.touchscreen.tap(100, PHONE.height - 250);
    await eventually(() => page.locator("#note-long:target").count(), 1, "a tap inside closed it");
    await page.touchscreen.tap(100, 5);
    await eventually(() => page.locator("#note-long:target").count(), 0);
    await eventually(() => focused(page), "call-long");
    assert.equal(await page.evaluate<number>("scrollY"), before, "the page moved");
    assert.equal(await page.evaluate<number>("history.length"), entries + 1);
  }),
);

test("whoever hears the page meets each note once", { skip }, () =>
  visit("dense/", { viewport: WIDE }, async (page) => {
    const tree = await page.locator("main").ariaSnapshot();
    for (const words of ["표에서 부른다.", "접힌 데서 부른다.", "주석에서 부른다."]) {
      assert.equal(tree.split(words).length - 1, 1, `${words} in\n${tree}`);
    }
    assert.equal(tree.split('heading "주석"').length - 1, 1);
  }),
);

for (const [width, colorScheme] of looks(320, 1440)) {
  test(`no barriers at ${width} px in the ${colorScheme}, notes closed and open`, { skip }, () =>
    visit("dense/", { viewport: { width, height: 800 }, colorScheme, bypassCSP: true }, async (page) => {
      // One run of axe with all notes open, since each is slow, and open notes hide little of the rest.
      if (FULL) assert.deepEqual(await barriers(page), []);
      await page.click("#call-long");
      assert.deepEqual(await barriers(page), []);
      assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width);
    }),
  );
}

/** Presses Tab until the only element of this kind has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(`${selector}:focus`).count()) === 1) return;
  }
  assert.fail(`Tab never comes to ${selector}`);
}

/** The id, or else the class, of the focused element. */
function focused(page: Page): Promise<string> {
  return page.locator(":focus").evaluate((place) => place.id || place.className);
}
