import assert from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../../src/input/files/decode.ts";

const read = (bytes: string | Uint8Array) => decode("a.md", Buffer.from(bytes as string));

test("a byte order mark is stripped, and line ends are normalized", () => {
  assert.deepEqual(read("\ufeff안개\r\n바다\r끝\n"), { text: "안개\n바다\n끝\n", warning: null });
});

test("invalid UTF-8 is reported with its location and its likely encoding", () => {
  const found = (bytes: Uint8Array) => {
    const result = read(bytes);
    return "text" in result ? [result.text] : [result.code, result.line, result.facts];
  };
  const invalid = Buffer.concat([Buffer.from("안개\n가"), Buffer.of(0xff), Buffer.from("끝")]);
  assert.deepEqual(found(invalid), ["file-not-utf8", 2, { byte: 10, guess: null }]);
  const eucKr = Buffer.of(0xbe, 0xc8, 0xb0, 0xb3, 0xb0, 0xa1, 0xb0, 0xc8, 0xc8, 0xf7, 0xb4, 0xd9);
  assert.deepEqual(found(eucKr), ["file-not-utf8", 1, { byte: 0, guess: "EUC-KR" }]);
  assert.deepEqual(found(Buffer.from("\ufeff안개", "utf16le")).at(2), { byte: 0, guess: "UTF-16" });
  assert.equal(found(Buffer.from("안개").subarray(0, 5)).at(0), "file-not-utf8");
});

for (const [mark, code] of [
  ["\0", "U+0000"],
  ["\ufffe", "U+FFFE"],
  ["\u{1ffff}", "U+1FFFF"],
] as const) {
  test(`${code} is reported with its location`, () => {
    const found = read(`안개\n🌊 ${mark}`);
    assert.ok("code" in found);
    assert.deepEqual([found.code, found.line, found.facts], ["file-control-character", 2, { code }]);
  });
}

test("control characters are left out, with one warning at the first", () => {
  const found = read(
    "\ufeff---\r\ntitle: 안\u0008개\r\n---\r\n\u001b[0m탭\t끝\u0085\u007f\u009f\u000b\u000c\r",
  );
  assert.ok("text" in found);
  assert.equal(found.text, "---\ntitle: 안개\n---\n[0m탭\t끝\n");
  assert.deepEqual(found.warning, {
    code: "control-character",
    severity: "warning",
    path: "a.md",
    line: 2,
    column: 9,
    facts: { code: "U+0008", count: 7 },
  });
});

test("NUL is an error beside other control characters, too", () => {
  const found = read("a\u0008\n\u0008b\0");
  assert.ok("code" in found);
  assert.deepEqual([found.code, found.line, found.column], ["file-control-character", 2, 2]);
});

test("a file of white space is empty, too", () => {
  for (const text of ["", "\ufeff", " \r\n\t\n", "\u0008\n\u0085"]) {
    const found = read(text);
    assert.ok("code" in found && found.code === "file-empty");
  }
});
