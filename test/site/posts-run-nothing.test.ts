import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Files, makeColumn, NOW } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";

/**
 * Security: somebody who may change only posts (by a pull request, say) can run no code. Every script here would leave
 * a file behind.
 */
const LEAVES = 'require("node:fs").writeFileSync(process.env.LEFT, "");';
const COMMON = `${LEAVES}\nmodule.exports = () => { ${LEAVES} return {}; };\n`;
const MODULE = `import fs from "node:fs";\nfs.writeFileSync(process.env.LEFT, "");\nexport default () => ({});\n`;

const scripts = (names: readonly string[], code: string): Files =>
  Object.fromEntries(names.map((name) => [`posts/${name}`, code]));

const card = "title: 안개\ndate: 2024-01-03";
const post = (front: string, body = "글.") => `---\n${front}\n---\n\n${body}\n`;

const SCRIPTS: Files = {
  ...scripts(
    [
      "a.11ty.cjs",
      "a.11tydata.cjs",
      "posts.11tydata.cjs",
      "_data/a.cjs",
      "eleventy.config.cjs",
      ".eleventy.cjs",
      "node_modules/yeonjae/index.cjs",
    ],
    COMMON,
  ),
  ...scripts(
    [
      "a.11ty.js",
      "a.11ty.mjs",
      "a.11ty.ts",
      "a.11tydata.js",
      "a.11tydata.mjs",
      "posts.11tydata.js",
      "_data/a.js",
      "_data/a.mjs",
      "_includes/a.11ty.js",
      "eleventy.config.js",
      ".eleventy.js",
      ".eleventy.ts",
      "layouts/post.ts",
      "layouts/words/ko.ts",
      "city/index.11tydata.js",
      "node_modules/yeonjae/index.js",
      "index.ts",
    ],
    MODULE,
  ),
  "posts/package.json": '{ "type": "module", "main": "index.ts", "imports": { "#x": "./index.ts" } }',
  "posts/tsconfig.json": '{ "compilerOptions": { "paths": { "*": ["./index.ts"] } } }',
  "posts/.env": "NODE_OPTIONS=--import ./index.ts",
  "posts/a.11tydata.json": '{ "layout": "../layouts/post.ts", "eleventyComputed": { "title": "{{ 1 }}" } }',
  "posts/a.njk": "{{ range.constructor(\"require('node:fs').writeFileSync(process.env.LEFT, '')\")() }}",
  "posts/a.liquid": "{% include '../.eleventy.ts' %}",
  "posts/city/index.md": post("title: 도시"),
};

const call = "global.process.mainModule.require('node:fs').writeFileSync(process.env.LEFT, '')";
/** Posts with code; each is either an error or plain text. */
const POSTS: Files = {
  "posts/plain.md": post(
    card,
    `{{ ${call} }} {% ${call} %} <% ${call} %> \${${call}} <script>${call}</script>`,
  ),
  "posts/js-front.md": `---js\n{ title: (${call}, "x") }\n---\n\n글.\n`,
  "posts/javascript-front.md": `---javascript\nmodule.exports = { title: ${call} };\n---\n\n글.\n`,
  "posts/tag.md": post(`${card}\ndescription: !!js/function "function () { ${call} }"`),
  "posts/proto.md": post(
    `${card}\nextra: { __proto__: { shell: true }, constructor: { prototype: { x: 1 } } }`,
  ),
  "posts/template.md": post(`${card}\nlayout: ../layouts/post.ts\ntemplateEngineOverride: 11ty.js,njk`),
  "posts/permalink.md": post(
    `${card}\npermalink: "{{ ${call} }}"\neleventyComputed: { title: "{{ ${call} }}" }`,
  ),
};

for (const [name, files] of [
  ["scripts beside posts", SCRIPTS],
  ...Object.entries(POSTS).map(([path, text]) => [path, { [path]: text }] as const),
] as const) {
  test(`nothing in posts/ runs: ${name}`, async () => {
    const column = makeColumn({ "posts/fog.md": post(card), ...files });
    const left = join(column.folder, "left");
    process.env.LEFT = left;
    for (const command of [["build"], ["check", "--fix"], ["status"]]) {
      const { code, stderr } = await runHere(column, [...command, "--now", NOW], "en");
      assert.ok(code === 0 || code === 1, stderr);
      assert.ok(!existsSync(left), command.join(" "));
    }
    assert.equal(({} as { shell?: unknown }).shell, undefined);
  });
}

test("the same script, where code belongs, does run", async () => {
  const column = makeColumn({ "posts/fog.md": post(card), "pages/a.11ty.ts": MODULE });
  const left = join(column.folder, "left");
  process.env.LEFT = left;
  await runHere(column, ["build", "--now", NOW], "en");
  assert.ok(existsSync(left));
});
