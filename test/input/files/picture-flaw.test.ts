import assert from "node:assert/strict";
import { test } from "node:test";
import { flawByContent, flawByEnding } from "../../../src/input/files/picture-flaw.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

for (const [path, flaw] of [
  ["posts/IMG_0042.HEIC", { is: "format", ending: "heic" }],
  ["posts/안개.bmp", { is: "format", ending: "bmp" }],
  ["posts/scan.TIFF", { is: "format", ending: "tiff" }],
  ["posts/clip.mp4", { is: "other", ending: "mp4" }],
  ["posts/a.b/notes", { is: "other", ending: "" }],
] as const) {
  test(`${path} can't be shown as a picture`, () => assert.deepEqual(flawByEnding(path), flaw));
}

test("bytes that are no picture, whatever the ending", () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
  assert.deepEqual(flawByContent(bytes(""), null), { is: "empty" });
  assert.deepEqual(flawByContent(bytes(pointer), null), { is: "lfs" });
  assert.deepEqual(flawByContent(bytes("x"), "heic"), { is: "format", ending: "heic" });
  for (const format of ["png", "jpg", "gif", "webp", "avif", "svg"]) {
    assert.equal(flawByContent(bytes("x"), format), null);
  }
  assert.equal(flawByContent(bytes("x"), null), null, "a header that can't be read is not judged");
  assert.equal(flawByContent(bytes(pointer.padEnd(1024)), null), null, "a pointer is less than 1024 bytes");
});
