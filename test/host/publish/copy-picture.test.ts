import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copyPicture, readPicture } from "../../../src/host/publish/copy-picture.ts";
import { withOpenFile } from "../../../src/input/files/file-bytes.ts";
import { PHOTOS, photo, strippedBytes } from "../../kit/pictures.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const folder = temporaryFolder();
const [from, to] = [join(folder, "photo.jpg"), join(folder, "copy.jpg")];
const UNKNOWN = { stripped: "whole", fingerprint: "another file" } as const;

test("a file that is another than was planned is stripped as it is now", () => {
  for (const name of PHOTOS) {
    writeFileSync(from, photo(name));
    copyPicture(from, to, UNKNOWN);
    assert.deepEqual(readFileSync(to), strippedBytes(photo(name)), name);
    assert.deepEqual(readPicture(from, UNKNOWN), strippedBytes(photo(name)), name);
  }
});

test("a file as it was planned is not looked through again", () => {
  const fingerprint = withOpenFile(from, (file) => file.fingerprint);
  copyPicture(from, to, { stripped: [[0, 2], "new", 2], fingerprint });
  assert.deepEqual(
    readFileSync(to),
    Buffer.concat([readFileSync(from).subarray(0, 2), Buffer.from("new\0\0")]),
  );
});

test("a file that has become unsafe is left out", () => {
  writeFileSync(from, "II*\0");
  copyPicture(from, join(folder, "unsafe.jpg"), UNKNOWN);
  assert.equal(existsSync(join(folder, "unsafe.jpg")), false);
  assert.equal(readPicture(from, UNKNOWN), null);
});
