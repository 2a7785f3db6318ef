import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { isPlain } from "../../../src/host/eleventy/choose-eleventy.ts";
import { compileSettings } from "../../../src/host/eleventy/compile-settings.ts";
import { redirects } from "../../../src/host/import-module.ts";
import { type Files, write } from "../../kit/column.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const CONFIG = ".eleventy.ts";

function column(files: Files): string {
  const folder = temporaryFolder();
  write({ folder }, files);
  return folder;
}

const SETTINGS = `import yeonjae, { type EleventyConfig } from "yeonjae";

export default function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, { title: "안개" });
}
`;

test("settings are plain that import this package alone, where no page is a script", () => {
  const plain = (files: Files) => isPlain(column(files), CONFIG);
  assert.equal(plain({ [CONFIG]: SETTINGS }), true);
  assert.equal(plain({ [CONFIG]: SETTINGS.replaceAll('"', "'").replaceAll("\n", "\r\n") }), true);
  assert.equal(plain({ [CONFIG]: SETTINGS.replace("{ type", "{\n  en,\n  type") }), true);
  assert.equal(plain({ [CONFIG]: SETTINGS, "pages/about.md": "x", "pages/a/b.njk": "x" }), true);
  for (const more of [
    'import rss from "@11ty/eleventy-plugin-rss";',
    'import "./own.ts";',
    'const rss = await import("./own.ts");',
    'const own = require("./own.cjs");',
    'export * from "./own.ts";',
    'eleventy.resolvePlugin("@11ty/eleventy/html-base-plugin");',
    "const here = import.meta.dirname;",
  ])
    assert.equal(plain({ [CONFIG]: `${SETTINGS}${more}\n` }), false, more);
  for (const script of ["pages/map.11ty.ts", "pages/_data/now.js", "pages/a/b.cjs"])
    assert.equal(plain({ [CONFIG]: SETTINGS, [script]: "" }), false, script);
  assert.equal(plain({}), false);
});

test("settings are compiled once, again when they or the result change, and earlier results go", {
  skip: Object(process.features).typescript ? "Node strips types" : false,
}, () => {
  const folder = column({ [CONFIG]: SETTINGS });
  const cache = join(folder, ".cache/settings");
  const compiled = () => {
    assert.equal(compileSettings(folder, CONFIG), true);
    const [name = "", ...others] = readdirSync(cache);
    assert.deepEqual(others, []);
    assert.equal(
      redirects.get(pathToFileURL(join(folder, CONFIG)).href),
      pathToFileURL(join(cache, name)).href,
    );
    return { file: join(cache, name), text: readFileSync(join(cache, name), "utf8") };
  };
  const first = compiled();
  assert.match(first.text, /^\/\* [0-9a-f]{64} \*\/ import yeonjae from "yeonjae";\n/);
  const map = Buffer.from(/base64,(.*)/.exec(first.text)?.[1] ?? "", "base64").toString();
  assert.deepEqual(JSON.parse(map).sources, ["../../.eleventy.ts"]);
  writeFileSync(first.file, first.text.replace("addPlugin", "addFilter"));
  assert.deepEqual(compiled(), first);
  writeFileSync(first.file, first.text.slice(0, 90));
  assert.deepEqual(compiled(), first);
  writeFileSync(join(folder, CONFIG), SETTINGS.replace("안개", "비"));
  assert.notEqual(compiled().file, first.file);
  writeFileSync(join(folder, CONFIG), `${SETTINGS}(;`);
  assert.equal(compileSettings(folder, CONFIG), false);
});
