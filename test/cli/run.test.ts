import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { card, makeColumn, ROOT, type TestColumn } from "../kit/column.ts";
import { md } from "../kit/sources.ts";

/** A column with settings that JSON can't hold, on line 4, and calls on line 5. */
function columnWith(outputs: string, calls = ""): TestColumn {
  const settings = card().replace("addPlugin(yeonjae, {", `addPlugin(yeonjae, { outputs: [${outputs}],`);
  return makeColumn({
    ".eleventy.ts": settings.replace(/^}$/m, `${calls}\n}`),
    "posts/a.md": md("title: 안개\ndate: 2024-01-01"),
  });
}

const NEVER = "new Promise(() => {})";
const file = (render: string) => `{ name: "x", list: () => [{ path: "x.txt", render: ${render} }] }`;

for (const [what, column, message] of [
  [
    "a promise that `render` starts and does not await is rejected",
    columnWith(
      file(
        '() => { Promise.reject(new Error("no ink")); return new Promise((done) => setTimeout(done, 500, "")); }',
      ),
    ),
    /^\.eleventy\.ts:4:\d+: error: The code here failed: no ink\n1 error\n$/,
  ],
  [
    "the promise of `render` never settles",
    columnWith(file(`() => ${NEVER}`)),
    /^\.eleventy\.ts:4: error: The render of the output "x" does not answer for \/x\.txt: .*\n1 error\n$/,
  ],
  [
    "the promise of a transform never settles",
    columnWith(
      "",
      `config.addTransform("slow", (text, path) => (path.endsWith("atom.xml") ? ${NEVER} : text));`,
    ),
    /^\.eleventy\.ts:5: error: The transform "slow" does not answer for \/atom\.xml: .*\n1 error\n$/,
  ],
  [
    "another promise never settles",
    columnWith("", `config.on("eleventy.before", () => ${NEVER});`),
    /^yeonjae: The command waits for a promise that nobody settles, .*\n$/,
  ],
] as const)
  test(`${what}: one line, and nothing is left behind`, async () => {
    const { code, stdout, stderr } = await column.build();
    assert.match(stderr, message);
    assert.equal(stdout, "");
    assert.equal(code, 1);
    for (const name of ["_site", ".cache/lock", ".cache/stage"])
      assert.ok(!existsSync(join(column.folder, name)), name);
  });

test("a reader that has read enough ends no command with a stack trace", async () => {
  const posts = Array.from({ length: 300 }, (_, i) => [`posts/${i}.md`, `---\ntitle: ${i}\n---\n`]);
  const { folder } = makeColumn({ ".eleventy.ts": card(), ...Object.fromEntries(posts) });
  const args = [join(ROOT, "bin/yeonjae.js"), "check", "--format", "json"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.once("data", () => child.stdout.destroy());
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => (stderr += chunk));
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.doesNotMatch(stderr, /EPIPE|\n {4}at /);
  assert.equal(code, 1);
});
