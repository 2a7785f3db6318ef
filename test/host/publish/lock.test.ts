import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { disk } from "../../../src/host/publish/disk.ts";
import { LockHeld, takeLock } from "../../../src/host/publish/lock.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const at = () => join(temporaryFolder(), "cache", "lock");

test("a lock holds our number until it is let go", async () => {
  const lock = at();
  const release = await takeLock(disk, lock, { timeout: 0 });
  assert.equal(readFileSync(lock, "utf8"), String(process.pid));
  release();
  assert.ok(!existsSync(lock));
});

test("the lock of a dead process is taken over, and so is one with nonsense in it", async () => {
  for (const left of ["999999999", "", "nonsense", String(process.pid)]) {
    const lock = at();
    disk.makeFolder(join(lock, ".."));
    writeFileSync(lock, left);
    (await takeLock(disk, lock, { timeout: 500 }))();
  }
});

test("a takeover that was killed holds nobody up, and nobody is told to wait for it", async () => {
  for (const [left, token] of [
    ["999999999", "999999998"],
    ["nonsense", "nonsense"],
  ] as const) {
    const lock = at();
    disk.makeFolder(join(lock, ".."));
    writeFileSync(lock, left);
    writeFileSync(`${lock}.token`, token);
    const told: number[] = [];
    (await takeLock(disk, lock, { timeout: 0, onWait: (pid) => told.push(pid) }))();
    assert.deepEqual(told, []);
    assert.deepEqual(readdirSync(join(lock, "..")), []);
  }
});

test("while a living process takes over a dead one's lock, it is that one that is waited for", async () => {
  const lock = at();
  disk.makeFolder(join(lock, ".."));
  writeFileSync(lock, "999999999");
  writeFileSync(`${lock}.token`, String(process.ppid));
  const taking = takeLock(disk, lock, { timeout: 0 });
  await assert.rejects(taking, (error) => error instanceof LockHeld && error.pid === process.ppid);
});

test("what processes left that died while they took the lock is cleared away", async () => {
  const lock = at();
  disk.makeFolder(join(lock, ".."));
  for (const left of ["lock.999999999", "lock.token.999999998", `lock.${process.ppid}`, "lock.txt"])
    writeFileSync(join(lock, "..", left), "");
  (await takeLock(disk, lock, { timeout: 0 }))();
  assert.deepEqual(readdirSync(join(lock, "..")).sort(), [`lock.${process.ppid}`, "lock.txt"]);
});

test("two commands may clear away the same leftover at once", async () => {
  const lock = at();
  disk.makeFolder(join(lock, ".."));
  writeFileSync(`${lock}.999999999`, "");
  const beaten = { ...disk, list: (path: string) => [...disk.list(path), "lock.999999998"] };
  (await takeLock(beaten, lock, { timeout: 0 }))();
  assert.deepEqual(readdirSync(join(lock, "..")), []);
});

test("the lock of a living process is waited for, in vain or not", async () => {
  const lock = at();
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  disk.makeFolder(join(lock, ".."));
  writeFileSync(lock, String(other.pid));
  const told: number[] = [];
  await assert.rejects(takeLock(disk, lock, { timeout: 150, onWait: (pid) => told.push(pid) }), LockHeld);
  assert.deepEqual(told, [other.pid]);

  const waiting = takeLock(disk, lock, { timeout: 5000 });
  other.kill();
  await once(other, "exit");
  (await waiting)();
});
