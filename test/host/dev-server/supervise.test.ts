import assert from "node:assert/strict";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { supervise } from "../../../src/host/dev-server/supervise.ts";
import { ROOT } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

/** Longer than the supervisor waits between two looks. */
const LOOKED = 400;

/** A server that takes its time to leave, as those of a busy machine do, and writes down when it comes and goes. */
const SLOW = `
import { appendFileSync } from "node:fs";
appendFileSync("diary", "in ");
process.send("http://localhost:1/");
process.on("SIGTERM", () => setTimeout(() => { appendFileSync("diary", "out "); process.exit(0); }, ${3 * LOOKED}));
process.on("disconnect", () => process.exit(0));
setInterval(() => {}, 1000);
`;

test("a change while the old server is on its way out starts one new server, not two", async (t) => {
  const root = temporaryFolder();
  // A child is started with what this process was started with: the loader of TypeScript.
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "dir");
  writeFileSync(join(root, "server.mjs"), SLOW);
  writeFileSync(join(root, "diary"), "");
  const diary = () => readFileSync(join(root, "diary"), "utf8");
  const edit = (word: string) => writeFileSync(join(root, ".eleventy.ts"), word);
  edit("one");
  const told: string[] = [];
  const ended = supervise({
    root,
    env: process.env,
    argv: [join(root, "server.mjs")],
    onRestart: (file) => void told.push(file),
    onStopped: () => assert.fail("nobody stopped the server"),
  });
  t.after(() => process.emit("SIGINT"));
  await eventually(diary, "in ");
  for (const word of ["two", "three", "four"]) {
    edit(word);
    await setTimeout(LOOKED);
  }
  await eventually(() => /^(in out )+in $/.test(diary()), true);
  assert.equal(told.at(-1), ".eleventy.ts");

  // Ended while another is about to come: none comes.
  edit("five");
  await setTimeout(LOOKED);
  process.emit("SIGINT");
  assert.equal(await ended, 0);
  assert.match(diary(), /^(in out )+$/);
});
