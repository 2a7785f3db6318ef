import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Page } from "playwright-core";
import { codesIn, sortedCharacters } from "../../src/outputs/fonts/characters.ts";
import { KOREAN, MARKS } from "../../src/outputs/fonts/interface-characters.ts";
import { openBrowserWith } from "../kit/browser.ts";
import { makeColumn, type TestColumn } from "../kit/column.ts";
import { DEVICES, type Device, deviceFonts } from "../kit/device-fonts.ts";
import { FULL } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { type Served, serve } from "../kit/serve.ts";
import { usedFonts } from "./used-fonts.ts";

/** Hangul, Latin letters, digits, brackets and quotation marks in one line. */
const MIXED = "1987년 GDP를 말하던 《한국경제》와 “거대중공업” 3,000호의 Seoul.";
const PROSE =
  "안개가 걷히자 부두의 기중기가 하나씩 모습을 드러냈다. 나는 어제 읽다 만 책을 다시 펴고, 그 도시를 떠난 사람들이 남긴 이름을 천천히 따라 읽었다. 아무도 묻지 않은 이야기를 오래 간직한 사람의 목소리는 대개 낮고, 그래서 귀를 기울여야 들린다. ";

const FILES = {
  "posts/city/index.md": `---\ntitle: 도시 Walks 2\n---\n\n${MIXED}\n`,
  "posts/city/1.md": `---\ntitle: 안개 Fog 1\nepisode: 1\ndate: 2024-01-03\ntags: [도시 GDP]\n---\n\n## 머리 Head 2\n\n${MIXED}[^1]\n\n${PROSE.repeat(3)}\n\n> ${MIXED}\n\n- ${MIXED}\n\n[^1]: ${MIXED}\n`,
  "posts/city/2.md": "---\ntitle: Heavy Industry 2\nlang: en\nepisode: 2\ndate: 2024-01-10\n---\n\nText.\n",
};

/** The worst of them before: it has no serif with Hangul. The others in the full tests, for each costs a browser. */
const tried = FULL ? DEVICES : DEVICES.filter(({ name }) => name === "iPhone");
const column = makeColumn(FILES);
let served: Served | null = null;
let fonts: ((device: Device) => string) | null = null;
after(() => served?.close());

async function open(column: TestColumn): Promise<Served> {
  await buildHere(column);
  served ??= await serve(join(column.folder, "_site"), { path: "/column/" });
  return served;
}

for (const device of tried) {
  test(`no line mixes two kinds of letters on ${device.name}`, async (context) => {
    const { url } = await open(column);
    fonts ??= await deviceFonts(join(column.folder, "fonts"), characters());
    const browser = await openBrowserWith(fonts(device));
    if (typeof browser === "string") return context.skip(browser);
    try {
      const page = await browser.newPage({ viewport: { width: device.width, height: 900 } });
      for (const address of ["", "city/", "city/1/", "archive/"]) {
        await page.goto(url + address);
        const used = await usedFonts(page);
        assert.ok(
          used.some(({ text }) => /[가-힣].*[A-Z]|[0-9].*[가-힣]/.test(text)),
          address,
        );
        assert.deepEqual(
          used.filter(({ families }) => families.length > 1),
          [],
          address,
        );
      }
      await page.goto(`${url}city/1/`);
      const counts = await lineLengths(page);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      if (device.width > 1000) assert.ok(mean >= 34 && mean <= 40, `${mean} characters a line`);
      context.diagnostic(`${mean.toFixed(1)} characters a line at ${device.width} px`);
    } finally {
      await browser.close();
    }
  });
}

function characters(): string {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
  return ascii + sortedCharacters(codesIn([KOREAN, MARKS, FILES, "도시 산책"]));
}

/** Characters, spaces included, of each full line of the longest paragraph. */
function lineLengths(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll(".text p")];
    const longest = paragraphs.sort((a, b) => (b.textContent ?? "").length - (a.textContent ?? "").length)[0];
    const text = longest?.firstChild;
    if (!(text instanceof Text)) return [];
    const lines = new Map<number, number>();
    for (let at = 0; at < text.length; at++) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { top } = range.getBoundingClientRect();
      lines.set(top, (lines.get(top) ?? 0) + 1);
    }
    return [...lines.values()].slice(0, -1);
  });
}
