import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { splitFrontMatter } from "../../src/input/front-matter/split.ts";
import { plain } from "../../src/input/front-matter/value.ts";
import { readYaml } from "../../src/input/front-matter/yaml.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { card, makeColumn, ROOT } from "../kit/column.ts";
import { eventually } from "../kit/eventually.ts";
import { FULL } from "../kit/full.ts";
import { buildHere } from "../kit/in-process.ts";
import { serve } from "../kit/serve.ts";

const browser = FULL ? await openBrowser() : "the full tests try it";
const skip = typeof browser === "string" ? browser : false;
after(() => skip || closeBrowser());

const TEXT = `
**강조(強調)**는 남고, *안개*와 [[25]]와 <도시>, 주석[^1]과 [^둘].  
빈칸 둘로 끝나는 줄.

* 별표
* 목록

1) 하나

| 가 | 나 |
|---|--:|
| 1 | 2 |

"따옴표" -- ... 1986\\. 여름. 2\\*3

[^1]: 첫 주석. **강조(強調)**는.

    둘째 문단.
[^둘]: 둘째.
`;
const FILES = {
  "posts/city/index.md": '---\ntitle: 도시\ncadence: { days: 수, time: "07:00" }\n---\n\n머리글\n',
  "posts/city/25-fog.md": `---
title: 안개
date: 2024-03-27
updated: 2024-04-01T07:00:00+09:00
episode: 25
tags: 도시
author: { name: 김, url: https://example.org/ }
cover: map.png
extra: { mood: 흐림 }
id: urn:x-fog
---
${TEXT}`,
  "posts/about.md": "---\ntitle: 소개\nkind: page\n---\n\n안녕하세요.\n",
};

test("Sveltia CMS, as it is published, saves a title and changes nothing else", { skip }, async () => {
  const column = makeColumn({
    ...FILES,
    ".eleventy.ts": card({ editor: { name: "sveltia", repo: "someone/column" } }),
    "posts/city/map.png": readFileSync(join(ROOT, "test/fixtures/site/posts/city/map.png")),
  });
  mkdirSync(join(column.folder, "node_modules/@sveltia"));
  symlinkSync(join(ROOT, "node_modules/@sveltia/cms"), join(column.folder, "node_modules/@sveltia/cms"));
  const { stderr, code } = await buildHere(column);
  assert.equal(code, 0, stderr);
  const site = await serve(join(column.folder, "_site"));
  const context = await (browser as Browser).newContext({ locale: "en-US", timezoneId: "Asia/Seoul" });
  try {
    const page = await context.newPage();
    const refused: string[] = [];
    await page.exposeFunction("violated", (what: string) => refused.push(what));
    await page.addInitScript(PICKER);
    await page.goto(`${site.url}robots.txt`);
    await page.evaluate(seed(FILES));
    await page.goto(`${site.url}admin/`);
    await page.getByRole("button", { name: "Work with Local Repository" }).click();
    await page.getByText("도시", { exact: true }).first().waitFor();
    await saveTitle(page, "city", "25-fog", "안개", "안개 속");
    await saveTitle(page, "_posts", "about", "소개", "소개말");
    const saved = await page.evaluate<Record<string, string>>(READ);
    assert.deepEqual(Object.keys(saved).sort(), Object.keys(FILES).sort());
    assert.equal(saved["posts/city/index.md"], FILES["posts/city/index.md"]);
    for (const [path, title] of [
      ["posts/city/25-fog.md", "안개 속"],
      ["posts/about.md", "소개말"],
    ] as const) {
      assert.equal(bodyOf(saved[path]), bodyOf(FILES[path]));
      const { tags, ...before } = frontOf(FILES[path]);
      // A boolean is written as it is shown, and a list as a list.
      const lists = tags === undefined ? {} : { tags: [tags] };
      assert.deepEqual(frontOf(saved[path]), { ...before, ...lists, title, draft: false, withdrawn: false });
    }
    assert.deepEqual(refused, []);
  } finally {
    await context.close();
    await site.close();
  }
});

async function saveTitle(
  page: Page,
  collection: string,
  entry: string,
  from: string,
  to: string,
): Promise<void> {
  await page.evaluate(`location.hash = "#/collections/${collection}/entries/${entry}"`);
  const title = page.getByRole("textbox").first();
  await eventually(() => title.inputValue(), from);
  await title.fill(to);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  // It goes back to the list when the file is written.
  await page.waitForURL((url) => !url.hash.includes("/entries/"));
}

function bodyOf(text = ""): string {
  return splitFrontMatter(text).body;
}

function frontOf(text = ""): Record<string, unknown> {
  const mapping = readYaml("a.md", splitFrontMatter(text).yaml ?? "", 2);
  assert.ok(!("code" in mapping));
  return plain({ line: 1, column: 1, typed: "", is: mapping }) as Record<string, unknown>;
}

/** The browser's own file system stands for the folder that a writer would choose. */
const PICKER = `
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
    violated(effectiveDirective + " " + blockedURI));
  FileSystemHandle.prototype.requestPermission = async () => "granted";
  window.showDirectoryPicker = () => navigator.storage.getDirectory();
`;

function seed(files: Readonly<Record<string, string>>): string {
  return `(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(".git", { create: true });
    for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
      const folders = path.split("/");
      const name = folders.pop();
      let folder = root;
      for (const each of folders) folder = await folder.getDirectoryHandle(each, { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    }
  })()`;
}

const READ = `(async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries())
      if (handle.kind === "directory") await walk(handle, path + name + "/");
      else files[path + name] = await (await handle.getFile()).text();
  };
  await walk(await navigator.storage.getDirectory(), "");
  return files;
})()`;
