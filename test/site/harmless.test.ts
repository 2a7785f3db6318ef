import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, makeColumn } from "../kit/column.ts";
import { goldenColumn } from "../kit/golden.ts";
import { listFiles } from "../kit/listing.ts";
import { readPiece } from "../kit/markup.ts";
import { md } from "../kit/sources.ts";

const WORDS = `안개[^a]

<p><b>손으로 쓴</b> HTML</p>

\`\`\`js
const a = 1;
\`\`\`

| a | b |
|:--|--:|
| 1 | 2 |

[^a]: 주석.
`;

const SITES = {
  "the golden site": goldenColumn(),
  "a site with html: true": makeColumn({
    ".eleventy.ts": card({ html: true }),
    "posts/city/index.md": md("title: 도시"),
    "posts/city/1.md": md("title: 안개\nepisode: 1\ndate: 2024-01-01", WORDS),
    "posts/fog.md": md("title: 글\ndate: 2024-01-01", WORDS),
  }),
};

for (const [name, column] of Object.entries(SITES)) {
  const { code, stderr } = await column.build();
  assert.equal(code, 0, stderr);
  const folder = join(column.folder, "_site");
  const texts = listFiles(folder)
    .filter((file) => !/\.(?:png|jpg|webp)$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);

  test(`${name} holds no script, handler or style in a page`, () => {
    const pages = texts.filter(([file, text]) => file.endsWith(".html") && !text.startsWith("<?xml"));
    assert.ok(pages.length > 5);
    for (const [file, text] of pages) {
      for (const { name: element, attributes } of readPiece(text).elements) {
        const data = attributes.get("type") === "application/ld+json";
        if (element === "script" && !data) assert.ok(attributes.has("src"), file);
        assert.notEqual(element, "style", file);
        for (const attribute of attributes.keys()) assert.doesNotMatch(attribute, /^(?:on|style$)/, file);
      }
    }
  });

  test(`${name} tells nobody where its sources lie, but by the link that asks for it`, () => {
    assert.ok(texts.length > 10);
    for (const [file, text] of texts) {
      assert.ok(!text.includes(column.folder), file);
      const shown = text.replace(/href="https:\/\/example\.org\/edit\/[^"]*"/g, "");
      assert.doesNotMatch(shown, /posts\/[^"\s<]*\.md|\.eleventy|\.cache|node_modules/, file);
    }
  });
}
