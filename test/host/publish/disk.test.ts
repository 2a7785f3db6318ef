import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { disk, systemFailure } from "../../../src/host/publish/disk.ts";
import { temporaryFolder } from "../../kit/temporary.ts";
import { armFs } from "./armed-fs.ts";
import { systemError } from "./faulty-disk.ts";

function at(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "folder"));
  writeFileSync(join(folder, "file"), "글");
  symlinkSync("file", join(folder, "link"));
  return folder;
}

test("what stands at a path, and how large it is", () => {
  const folder = at();
  const tell = (path: string) => [disk.kind(join(folder, path)), disk.size(join(folder, path))];
  assert.deepEqual(tell("file"), ["file", 3]);
  assert.deepEqual(tell("folder"), ["folder", null]);
  assert.deepEqual(tell("link"), ["link", null]);
  assert.deepEqual(tell("none"), [null, null]);
  assert.deepEqual(tell("file/below"), [null, null]);
  assert.deepEqual([disk.kind("/dev/null"), disk.size("/dev/null")], ["other", null]);
});

test("two files are equal when every byte is, to the last of many", () => {
  const folder = at();
  const long = "가".repeat(100_000);
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const first = file("1", `${long}a`);
  assert.ok(disk.equal(first, file("2", `${long}a`)));
  assert.ok(!disk.equal(first, file("3", `${long}b`)));
  assert.ok(!disk.equal(first, file("4", long)));
  assert.ok(disk.equal(file("5", ""), file("6", "")));
});

test("a folder is flushed where a system can, and left where it can't", () => {
  const folder = at();
  disk.flush(folder);
  disk.flush(join(folder, "file"));
  for (const code of ["EINVAL", "EPERM", "EIO"]) {
    const disarm = armFs(folder, (operation, path) => {
      throw systemError(code, operation, path);
    });
    try {
      if (code === "EIO") assert.throws(() => disk.flush(join(folder, "folder")), { code });
      else disk.flush(join(folder, "folder"));
    } finally {
      disarm();
    }
  }
});

test("what can't be read is named, also where the system does not name it", () => {
  const path = join(at(), "folder");
  try {
    disk.read(path);
    assert.fail();
  } catch (error) {
    assert.deepEqual(systemFailure(error), { code: "EISDIR", path });
  }
  assert.equal(systemFailure(new Error("ours")), null);
});
