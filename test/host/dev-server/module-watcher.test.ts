import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { importedFiles } from "../../../src/host/dev-server/imported-files.ts";
import { watchModules } from "../../../src/host/dev-server/module-watcher.ts";
import { eventually } from "../../kit/eventually.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

function makeFolder(files: { readonly [path: string]: string }) {
  const root = temporaryFolder();
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) save(path, text);
  return { root, save };
}

test("imports by relative paths are found, also in a module that is broken", () => {
  const { root } = makeFolder({
    ".eleventy.ts": `import yeonjae from "yeonjae"; import {\n  a,\n} from './lib/a.js'; export default {`,
    "lib/a.ts": `export * from "../b.ts"; const c = await import("./c.mjs"); import "../node_modules/x/y.js";`,
    "b.ts": `import "./lib/a.ts"; const from = "./no.ts";`,
    "lib/c.mjs": "",
  });
  const found = importedFiles([join(root, ".eleventy.ts"), join(root, "missing.ts")]);
  assert.deepEqual(
    [...found].sort(),
    ["b.ts", "lib/a.ts", "lib/c.mjs"].map((path) => join(root, path)),
  );
});

test("what the settings and layouts import is watched, a file that is missing yet as well", async (t) => {
  const { root, save } = makeFolder({
    ".eleventy.ts": `import "./lib/a.ts"`,
    "lib/a.ts": "",
    "lib/other.ts": "",
    "layouts/footer.ts": `import "../words.ts"`,
    "words.ts": "",
  });
  const told: string[] = [];
  const watcher = watchModules(root, (path) => void told.push(path));
  t.after(() => watcher.close());
  await once(watcher, "ready");
  const seen = (...paths: string[]) => eventually(() => paths.every((path) => told.includes(path)), true);
  save("lib/other.ts", "one");
  save("words.ts", "one");
  save("lib/a.ts", `import "./late.ts"`);
  await seen("words.ts", join("lib", "a.ts"));
  save("lib/late.ts", "one");
  await seen(join("lib", "late.ts"));
  assert.ok(!told.includes(join("lib", "other.ts")), String(told));
});
