import assert from "node:assert/strict";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, ROOT } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { readFeed } from "../kit/read-feed.ts";
import { md } from "../kit/sources.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const [english, korean] = [read("docs/math.md"), read("docs/math.ko.md")];
const exampleIn = (text: string, language: string) =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

const FORMULA = "<msub><mi>a</mi><mi>i</mi></msub>";
const BLOCK = '<math display="block"';

for (const html of [false, true]) {
  test(`mathematics is MathML on the page and in feeds (html: ${html})`, async () => {
    const settings = exampleIn(english, "ts").replace(
      "markdown:",
      `id: "math",\n    html: ${html},\n    markdown:`,
    );
    const text = `${exampleIn(english, "markdown")}\nIt costs $5 and $6.`;
    const column = makeColumn({
      ".eleventy.ts": settings,
      "posts/fog.md": md("title: Fog\ndate: 2024-01-03", text),
    });
    for (const name of ["markdown-it-math", "temml"])
      symlinkSync(join(ROOT, "node_modules", name), join(column.folder, "node_modules", name), "dir");
    const { code, stderr } = await buildHere(column);
    assert.deepEqual([code, stderr], [0, ""]);
    const page = readFileSync(join(column.folder, "_site/fog/index.html"), "utf8");
    const feed =
      readFeed(readFileSync(join(column.folder, "_site/feed.xml"), "utf8")).items[0]?.content ?? "";
    for (const shown of [page, feed]) {
      assert.equal(shown.split("<math").length - 1, 3);
      for (const part of [FORMULA, BLOCK, "<mo>∗</mo>", "<munderover>", "It costs $5 and $6."])
        assert.ok(shown.includes(part), part);
      assert.doesNotMatch(shown, /style=|temml-error|<em>/);
    }
  });
}

test("both languages show the same example", () => {
  for (const language of ["ts", "markdown"])
    assert.equal(exampleIn(korean, language), exampleIn(english, language));
});
