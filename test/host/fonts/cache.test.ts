import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readCut, writeCut } from "../../../src/host/fonts/cache.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const CUT = {
  bytes: { 400: Buffer.from("regular"), 700: Buffer.from("bold") },
  licence: "OFL",
  characters: 2,
  missing: 1,
};

test("a cut is read as it was written, and the last four are kept", () => {
  const folder = join(temporaryFolder(), "fonts");
  for (const key of ["a", "b", "c", "d", "e"]) writeCut(folder, key, CUT);
  assert.deepEqual(readCut(folder, "e"), CUT);
  assert.equal(readdirSync(folder).length, 4);
});

test("where no cache can be written, the build goes on without one", () => {
  const folder = join(temporaryFolder(), "fonts");
  writeFileSync(folder, "a file in its place");
  writeCut(folder, "a", CUT);
  assert.equal(readCut(folder, "a"), null);
});

test("half a cut is no cut", () => {
  const folder = temporaryFolder();
  writeCut(folder, "a", CUT);
  writeFileSync(join(folder, "a.json"), '{"bytes":{"400":"cmVn');
  assert.equal(readCut(folder, "a"), null);
});
