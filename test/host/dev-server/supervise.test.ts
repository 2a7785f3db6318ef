import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { supervise } from "../../../src/host/dev-server/supervise.ts";
import { ROOT } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

/** Milliseconds in which a change has been noticed. */
const NOTICED = 400;

/** A server that takes its time to leave, as those of a busy machine do, and writes down when it comes and goes. */
const SLOW = `
import { appendFileSync } from "node:fs";
appendFileSync("diary", "in ");
process.send("http://localhost:1/");
process.on("SIGTERM", () => setTimeout(() => { appendFileSync("diary", "out "); process.exit(0); }, ${3 * NOTICED}));
process.on("disconnect", () => process.exit(0));
setInterval(() => {}, 1000);
`;

/** A server that hangs at its first start, dies at its second and runs at any other. */
const SICK = `
import { appendFileSync, readFileSync } from "node:fs";
appendFileSync("diary", "in ");
const starts = readFileSync("diary", "utf8").split(" ").length - 1;
process.send("http://localhost:1/");
if (starts === 1) setTimeout(() => { for (;;); }, 100);
if (starts === 2) setTimeout(() => process.exit(1), 100);
process.on("disconnect", () => process.exit(0));
setInterval(() => {}, 1000);
`;

function makeFolder(server: string): string {
  const root = temporaryFolder();
  // A child is started with what this process was started with: the loader of TypeScript.
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  writeFileSync(join(root, "server.mjs"), server);
  writeFileSync(join(root, "diary"), "");
  writeFileSync(join(root, ".eleventy.ts"), "one");
  return root;
}

test("modules of any folder restart a server, even one that hangs or is dead; other files don't", async (t) => {
  const root = makeFolder(SICK);
  const diary = () => readFileSync(join(root, "diary"), "utf8");
  const restarts: string[] = [];
  let stops = 0;
  const ended = supervise({
    root,
    env: process.env,
    access: null,
    argv: [join(root, "server.mjs")],
    onRestart: (file) => void restarts.push(file),
    onStopped: () => stops++,
  });
  t.after(() => process.emit("SIGINT"));
  await eventually(diary, "in ");
  await setTimeout(NOTICED);
  mkdirSync(join(root, "layouts/parts"), { recursive: true });
  writeFileSync(join(root, "layouts/parts/footer.ts"), "one");
  await eventually(diary, "in in ");
  await eventually(() => stops, 1);
  mkdirSync(join(root, "pages"));
  await eventually(diary, "in in in ");
  await setTimeout(NOTICED);
  for (const path of ["layouts/style.css", "pages/own.md", "other.ts"])
    writeFileSync(join(root, path), "one");
  await setTimeout(NOTICED);
  assert.deepEqual(restarts, [join("layouts", "parts", "footer.ts"), "pages"]);
  process.emit("SIGINT");
  assert.equal(await ended, 0);
});

test("a change while the old server is on its way out starts one new server, not two", async (t) => {
  const root = makeFolder(SLOW);
  const diary = () => readFileSync(join(root, "diary"), "utf8");
  const edit = (word: string) => writeFileSync(join(root, ".eleventy.ts"), word);
  const told: string[] = [];
  const ended = supervise({
    root,
    env: process.env,
    access: null,
    argv: [join(root, "server.mjs")],
    onRestart: (file) => void told.push(file),
    onStopped: () => assert.fail("nobody stopped the server"),
  });
  t.after(() => process.emit("SIGINT"));
  await eventually(diary, "in ");
  for (const word of ["two", "three", "four"]) {
    edit(word);
    await setTimeout(NOTICED);
  }
  await eventually(() => /^(in out )+in $/.test(diary()), true);
  assert.equal(told.at(-1), ".eleventy.ts");

  // Ended while another is about to come: none comes.
  edit("five");
  await setTimeout(NOTICED);
  process.emit("SIGINT");
  assert.equal(await ended, 0);
  assert.match(diary(), /^(in out )+$/);
});
