import assert from "node:assert/strict";
import { test } from "node:test";
import { copyOf, originOf, stockDigest } from "../../../src/authoring/eject/copied-file.ts";
import { chooseStockFile, describeStockFile, shortName } from "../../../src/authoring/eject/stock-file.ts";

const NAMES = ["feed.ts", "footer.ts", "series-card.ts", "feed.css", "style.css", "notes.js", "icon.svg"];

test("a stock file is found by its name, short or whole, as it is called in layouts, and by its path", () => {
  const meant = {
    footer: "footer.ts",
    "footer.ts": "footer.ts",
    "layouts/footer.ts": "footer.ts",
    "node_modules/yeonjae/layouts/footer.ts": "footer.ts",
    seriesCard: "series-card.ts",
    feed: "feed.ts",
    "feed.css": "feed.css",
    style: "style.css",
    notes: "notes.js",
    icon: "icon.svg",
  };
  for (const [typed, file] of Object.entries(meant))
    assert.deepEqual(chooseStockFile(typed, NAMES), { file });
});

test("a name that is nearly one is suggested as it is typed, any other has no suggestion", () => {
  const suggested = {
    foter: "footer",
    "foter.ts": "footer.ts",
    "styl.css": "style.css",
    sidebar: null,
    "": null,
  };
  for (const [typed, suggestion] of Object.entries(suggested))
    assert.deepEqual(chooseStockFile(typed, NAMES), { suggestion });
});

test("a file is described by the first sentence of its first comment", () => {
  const descriptions = {
    'import { html } from "yeonjae";\n\n/** The page `/x/`: one, two. More. */\nexport default 1;\n':
      "The page `/x/`: one, two",
    "/*\n * Notes beside their lines, on a wide\n * window. Others.\n */\n":
      "Notes beside their lines, on a wide window",
    "// Remembers how\n// far. Else not.\n{}\n": "Remembers how far",
    "/** 지난 … 연재: the list. */": "지난 … 연재: the list",
    "/* No full stop */": "No full stop",
    "<svg/>": "",
  };
  for (const [text, what] of Object.entries(descriptions)) assert.equal(describeStockFile(text), what);
});

test("the short name of a layout lacks its ending", () => {
  assert.deepEqual(NAMES.slice(0, 4).map(shortName), ["feed", "footer", "series-card", "feed.css"]);
});

test("a copy says in a comment of its language where it comes from, and is known by it", () => {
  const text = "a\nb\n";
  const from = (name: string) =>
    `Copied from layouts/${name} of yeonjae 1.2.3 [${stockDigest(text)}]; it takes the place of that file.`;
  assert.equal(copyOf("footer.ts", text, "1.2.3"), `// ${from("footer.ts")}\n\na\nb\n`);
  assert.equal(copyOf("notes.js", text, "1.2.3"), `// ${from("notes.js")}\n\na\nb\n`);
  assert.equal(copyOf("style.css", text, "1.2.3"), `/* ${from("style.css")} */\n\na\nb\n`);
  assert.equal(copyOf("icon.svg", text, "1.2.3"), `<!-- ${from("icon.svg")} -->\na\nb\n`);
  for (const name of ["footer.ts", "notes.js", "style.css", "icon.svg"]) {
    const copy = copyOf(name, text, "1.2.3");
    const origin = { version: "1.2.3", digest: stockDigest(text) };
    assert.deepEqual(originOf(copy), { ...origin, isUnchanged: true });
    assert.deepEqual(originOf(copy.replaceAll("\n", "\r\n")), { ...origin, isUnchanged: true });
    assert.deepEqual(originOf(`${copy}c\n`), { ...origin, isUnchanged: false });
  }
  assert.equal(originOf(text), null);
  assert.equal(originOf("// Copied from somewhere\na\n"), null);
});
