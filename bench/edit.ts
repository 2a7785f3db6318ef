/**
 * Latency of an edit: from saving a file until the development server serves the change, and until a browser paints it.
 *
 *     npm run bench:edit -- --posts 1000 --edits 30
 */

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { openBrowser } from "../test/kit/browser.ts";
import { makeCorpus } from "./corpus.ts";
import { median } from "./measure.ts";
import { columnPost, writeColumn } from "./write-column.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, ".cache/bench/edited");

const { values } = parseArgs({
  options: { posts: { type: "string", default: "1000" }, edits: { type: "string", default: "30" } },
});

/** Typical edits: append a paragraph, insert one at the beginning, add to a paragraph, change the title. */
const EDITS: readonly ((post: string, words: string) => string)[] = [
  (post, words) => `${post}\n\n${words}\n`,
  (post, words) => post.replace(/\n---\n/, (end) => `${end}\n${words}\n\n`),
  (post, words) => post.replace("이다. ", `이다. ${words} `),
  (post, words) => post.replace(/^title: .*/m, `title: ${words}`),
];

writeColumn(FOLDER, makeCorpus(Number(values.posts)));
const server = spawn(process.execPath, [join(ROOT, "bin/yeonjae.js"), "start"], {
  cwd: FOLDER,
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const home = await addressOf(server.stdout);
  await report("served", (words, number) => untilServed(`${home}city/${number}/`, words));
  const browser = await openBrowser();
  if (typeof browser === "string") console.log(`shown    not measured: ${browser}`);
  else {
    const page = await browser.newPage();
    const paints = await listenToPaints(page);
    await report("shown", paints, (number) => page.goto(`${home}city/${number}/`));
    await browser.close();
  }
} finally {
  server.kill();
}

/** Finds "http://localhost:8080/" in the server's output; keeps reading to the end, so that the pipe never blocks. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    output.on("data", (chunk) => {
      const address = /http:\/\/[^\s]+/.exec(String(chunk))?.[0];
      if (address) resolve(address.endsWith("/") ? address : `${address}/`);
    });
    output.on("end", () => reject(new Error("The server ended without telling its address")));
    setTimeout(() => reject(new Error("The server did not start within a minute")), 60_000).unref();
  });
}

/** Edits one episode after another, waits each time until `seen` resolves, and prints the latencies. */
async function report(
  name: string,
  seen: (words: string, number: number) => Promise<number>,
  prepare: (number: number) => Promise<unknown> = async () => {},
): Promise<void> {
  const times: number[] = [];
  for (let edit = 1; edit <= Number(values.edits); edit++) {
    const file = columnPost(FOLDER, { series: "city", number: edit });
    const words = `고친 자리 ${name} ${edit}.`;
    await prepare(edit);
    // Idle time between edits, as with an author: what the server defers after an edit is done by then.
    await pause(1500);
    const change = EDITS[edit % EDITS.length] as (typeof EDITS)[number];
    const text = change(readFileSync(file, "utf8"), words);
    const start = Date.now();
    writeFileSync(file, text);
    times.push((await seen(words, edit)) - start);
  }
  const [middle, worst] = [median(times), Math.max(...times)].map((time) => time.toFixed(0));
  console.log(
    `${name.padEnd(8)} median ${middle} ms, worst ${worst} ms of ${times.length} edits at ${values.posts} posts`,
  );
}

/** Polls until the server's response holds the words; epoch milliseconds. */
async function untilServed(address: string, words: string): Promise<number> {
  while (!(await textAt(address)).includes(words)) await pause(3);
  return Date.now();
}

/**
 * Resolves when the browser is about to paint the words, by the browser's clock, in epoch milliseconds: polling from
 * outside takes longer than what is measured. Works for reloads and for changes in place.
 */
async function listenToPaints(page: Page): Promise<(words: string) => Promise<number>> {
  let onPaint: (text: string, time: number) => void = () => {};
  await page.exposeFunction("reportPaint", (text: string, time: number) => onPaint(text, time));
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { reportPaint(text: string, time: number): void }).reportPaint;
    const observer = new MutationObserver(() =>
      requestAnimationFrame(() => report(document.body?.textContent ?? "", Date.now())),
    );
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  return (words) =>
    new Promise((resolve) => {
      onPaint = (text, time) => {
        if (text.includes(words)) resolve(time);
      };
    });
}

/** "" while the server does not answer. */
async function textAt(address: string): Promise<string> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return "";
  }
}
