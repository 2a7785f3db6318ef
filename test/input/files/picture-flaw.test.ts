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
  assert.deepEqual(flawByContent("a.png", bytes(""), null), { is: "empty" });
  assert.deepEqual(flawByContent("a.png", bytes(pointer), null), { is: "lfs" });
  assert.deepEqual(flawByContent("a.jpg", bytes("x"), "heic"), { is: "format", ending: "heic" });
  for (const format of ["png", "jpg", "gif", "webp", "avif"]) {
    assert.equal(flawByContent("a.png", bytes("x"), format), null);
  }
  const long = bytes(pointer.padEnd(1024));
  assert.deepEqual(flawByContent("a.png", long, null), { is: "bytes" }, "a pointer is less than 1024 bytes");
});

test("browsers tell SVG by its media type, so by the ending of its name", () => {
  assert.equal(flawByContent("a.SVG", bytes("x"), "svg"), null);
  assert.deepEqual(flawByContent("a.png", bytes("x"), "svg"), { is: "bytes" });
  assert.deepEqual(flawByContent("a.svg", bytes("x"), "png"), { is: "bytes" });
});

for (const [what, path, head] of [
  ["a text", "a.jpg", "안개 낀 항구"],
  ["a text", "a.svg", "안개 낀 항구"],
  ["a web page", "a.svg", "<!DOCTYPE html>\n<title>404</title>"],
  ["a web page behind a comment", "a.svg", "<!-- saved --><html><body>404"],
  ["a document", "a.png", "%PDF-1.7\n"],
  ["a film", "a.gif", "\0\0\0\x1cftypisom"],
  ["an SVG", "a.png", "<?xml version='1.0'?><svg>"],
  ["zeros", "a.webp", "\0".repeat(600)],
] as const) {
  test(`${what} under the name ${path} is no picture`, () =>
    assert.deepEqual(flawByContent(path, bytes(head), null), { is: "bytes" }));
}

for (const [what, path, head] of [
  ["a PNG", "a.png", "\x89PNG\r\n\x1a\n\0\0"],
  ["a JPEG", "a.png", "\xff\xd8\xff\xe0\0"],
  ["a GIF", "a.gif", "GIF89a"],
  ["a WebP", "a.webp", "RIFF\0\n\0\nWEBPVP8 "],
  ["an AVIF", "a.jpg", "\0\0\0\x1cftypavif"],
  ["an SVG", "a.svg", '\xef\xbb\xbf\n<svg xmlns="http://www.w3.org/2000/svg">'],
  ["an SVG with a prefix", "a.svg", "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>"],
  ["an SVG behind a declaration", "a.svg", '<?xml version="1.0"?><!-- drawn by hand -->'],
  ["an SVG in UTF-16", "a.svg", "\xff\xfe<\0s\0v\0g\0"],
] as const) {
  test(`${what} whose size can't be read is not judged`, () =>
    assert.equal(flawByContent(path, Buffer.from(head, "latin1"), null), null));
}
