import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BuildError } from "../../../src/core/problems/build-error.ts";
import { cutNothing } from "../../../src/host/fonts/cutter.ts";
import { cutInBackground } from "../../../src/host/fonts/cutters.ts";
import { findFont, type InstalledFont } from "../../../src/host/fonts/installed-font.ts";
import { ROOT } from "../../kit/column.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const found = findFont(ROOT, "nanum-myeongjo") as InstalledFont;
const at = { path: ".eleventy.ts", line: 4 };

/** A cutter of the server, and what its next cut resolves. */
function background(font: InstalledFont) {
  const root = temporaryFolder();
  let done = () => {};
  const input = { font, root, folder: join(root, ".cache/fonts"), at };
  const cut = cutInBackground(() => done())(input);
  const next = () => new Promise<void>((resolve) => (done = resolve));
  return { cut, next, again: () => cutInBackground(() => done())(input) };
}

test("the server goes on with the last cut while another is made, and makes none for fewer characters", async () => {
  const { cut, next, again } = background(found);
  let isCut = next();
  assert.equal(cut("가나").files, null, "no cut yet");
  await isCut;
  const first = cut("가나");
  assert.equal((await first.files?.())?.characters, 2);
  assert.equal(cut("가").key, first.key);
  isCut = next();
  assert.equal(cut("가나다").key, first.key, "the last one");
  await isCut;
  assert.notEqual(cut("가나다").key, first.key);
  assert.equal(again()("가나다").key, cut("가나다").key, "from the cache, at once");
});

test("a font that can't be cut is told by the plan after", async () => {
  const folder = temporaryFolder();
  const files = { 400: join(folder, "a.ttf"), 700: join(folder, "a.ttf") };
  writeFileSync(files[400], "not a font, and longer than the head of one");
  const { cut, next } = background({ ...found, files });
  const isCut = next();
  cut("가");
  await isCut;
  assert.throws(
    () => cut("가"),
    (error) => BuildError.is(error) && error.problems[0]?.code === "font-failed",
  );
});

test("a check cuts nothing", () => {
  assert.equal(cutNothing({ font: found, root: ROOT, folder: "", at })("가").files, null);
});
