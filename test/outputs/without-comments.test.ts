import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { withoutComments } from "../../src/outputs/without-comments.ts";
import { ROOT } from "../kit/column.ts";

test("comments on lines of their own are left out, of one line and of several", () => {
  const text =
    "/* What it is. */\na {\r\n  /* Why,\n   * and how. */\n  b: c;\n}\n// one\nd(); // stays\n/** e */\ne();\n";
  assert.equal(withoutComments(text), "a {\nb: c;\n}\nd(); // stays\ne();\n");
});

test("what is no comment stays, though it has the same letters", () => {
  for (const text of ['a("http://x.example/");\n', "content: '/* no */';\n", "a /* b */ c\n"])
    assert.equal(withoutComments(text), text);
});

/** What a browser makes of it: minified. */
function meaningOf(name: string, text: string): string {
  return transformSync(text, { loader: name.endsWith(".css") ? "css" : "js", minify: true }).code;
}

test("every stock style sheet and script means the same without them", () => {
  const folder = join(ROOT, "layouts");
  for (const name of readdirSync(folder).filter((each) => /\.(?:css|js)$/.test(each))) {
    const text = readFileSync(join(folder, name), "utf8");
    assert.equal(meaningOf(name, withoutComments(text)), meaningOf(name, text), name);
  }
});
