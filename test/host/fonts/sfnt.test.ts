import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import subsetFont from "subset-font";
import { glyphTester, readSfnt, rename } from "../../../src/host/fonts/sfnt.ts";
import { ROOT } from "../../kit/column.ts";

const WHOLE = join(
  ROOT,
  "node_modules/@expo-google-fonts/nanum-myeongjo/400Regular/NanumMyeongjo_400Regular.ttf",
);

test("a font says for which characters it has glyphs", () => {
  const has = glyphTester(readSfnt(readFileSync(WHOLE)));
  assert.deepEqual(
    [..."가힣A~", "\u{1f600}", "ก"].map((each) => has(each.codePointAt(0) ?? 0)),
    [true, true, true, true, false, false],
  );
});

test("a renamed font bears no reserved name, before and after a subsetter has read it", async () => {
  const renamed = rename(
    readSfnt(readFileSync(WHOLE)),
    new Map([
      [1, "Column"],
      [4, "Column Regular"],
    ]),
  );
  const cut = await subsetFont(renamed, "가", { targetFormat: "sfnt" });
  const names = (bytes: Buffer) => {
    const start = readSfnt(bytes).table("name");
    return Array.from({ length: bytes.readUInt16BE(start + 2) }, (_, index) => {
      const at = start + 6 + 12 * index;
      const from = start + bytes.readUInt16BE(start + 4) + bytes.readUInt16BE(at + 10);
      return Buffer.from(bytes.subarray(from, from + bytes.readUInt16BE(at + 8)))
        .swap16()
        .toString("utf16le");
    });
  };
  assert.deepEqual(names(renamed), ["Column", "Column Regular"]);
  assert.deepEqual(names(cut), ["Column", "Column Regular"]);
  assert.ok(glyphTester(readSfnt(cut))(0xac00));
});

test("a file that is no font is refused", () => {
  assert.throws(
    () => glyphTester(readSfnt(Buffer.from("not a font, and longer than the head of one"))),
    /no table cmap|out of range|outside/i,
  );
});
