import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { disk } from "../../src/publish/disk.ts";
import { Busy, takeLock } from "../../src/publish/lock.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const at = () => join(temporaryFolder(), "cache", "lock");

test("a lock holds our number until it is let go", async () => {
  const lock = at();
  const release = await takeLock(disk, lock, { milliseconds: 0 });
  assert.equal(readFileSync(lock, "utf8"), String(process.pid));
  release();
  assert.ok(!existsSync(lock));
});

test("the lock of a dead process is taken over, and so is one with nonsense in it", async () => {
  for (const left of ["999999999", "", "nonsense", String(process.pid)]) {
    const lock = at();
    disk.makeFolder(join(lock, ".."));
    writeFileSync(lock, left);
    (await takeLock(disk, lock, { milliseconds: 500 }))();
  }
});

test("a takeover that was killed holds nobody up", async () => {
  const lock = at();
  disk.makeFolder(join(lock, ".."));
  writeFileSync(lock, "999999999");
  writeFileSync(`${lock}.token`, "999999998");
  (await takeLock(disk, lock, { milliseconds: 500 }))();
});

test("the lock of a living process is waited for, in vain or not", async () => {
  const lock = at();
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  disk.makeFolder(join(lock, ".."));
  writeFileSync(lock, String(other.pid));
  const told: number[] = [];
  await assert.rejects(takeLock(disk, lock, { milliseconds: 150, onWait: (pid) => told.push(pid) }), Busy);
  assert.deepEqual(told, [other.pid]);

  const waiting = takeLock(disk, lock, { milliseconds: 5000 });
  other.kill();
  await once(other, "exit");
  (await waiting)();
});
