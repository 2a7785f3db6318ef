import { basename, dirname, join } from "node:path";
import { type Disk, systemCode } from "./disk.ts";

/** Thrown when another command has held a lock for too long. */
export class LockHeld extends Error {
  readonly pid: number;
  readonly lock: string;

  constructor(lock: string, pid: number) {
    super(`${lock} is held by process ${pid}`);
    this.lock = lock;
    this.pid = pid;
  }
}

export interface LockOptions {
  /** How long to wait for the lock, in milliseconds. */
  readonly timeout: number;
  /** Called once, when the lock is held by another process. */
  readonly onWait?: (pid: number) => void;
}

/** In milliseconds. */
const POLL_INTERVAL = 100;

/** Acquires a lock file, polling while a living process holds it. Returns the function that releases it. */
export async function takeLock(disk: Disk, lock: string, options: LockOptions): Promise<() => void> {
  disk.makeFolder(dirname(lock));
  removeStaleFiles(disk, lock);
  for (let waited = 0; ; waited += POLL_INTERVAL) {
    const holder = tryLock(disk, lock);
    if (holder === null) return () => disk.remove(lock);
    if (waited === 0) options.onWait?.(holder);
    if (waited >= options.timeout) throw new LockHeld(lock, holder);
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  }
}

/** Null when the lock was acquired, else the pid of the living process that holds it, or is breaking a stale one. */
function tryLock(disk: Disk, lock: string): number | null {
  for (;;) {
    if (createWithPid(disk, lock)) return null;
    const holder = readHolder(disk, lock);
    if (holder === null) continue;
    if (isAlive(holder)) return holder;
    const breaker = breakStaleLock(disk, lock, holder);
    if (breaker !== null) return breaker;
  }
}

/** False when the file exists. */
function createWithPid(disk: Disk, path: string): boolean {
  // Hard link: the file appears together with its content, so that no process reads a lock without a pid.
  const temporary = `${path}.${process.pid}`;
  disk.write(temporary, String(process.pid));
  try {
    disk.link(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    disk.remove(temporary);
  }
}

/**
 * Breaks a stale lock, that of a dead process. Two commands may find it stale at the same time; only the one that can
 * create the token checks again and removes it, so that neither removes the other's fresh lock. Returns the pid of
 * another process that is breaking it, or null when the lock may be tried again.
 */
function breakStaleLock(disk: Disk, lock: string, dead: number): number | null {
  const token = `${lock}.token`;
  if (!createWithPid(disk, token)) {
    const breaker = readHolder(disk, token);
    if (breaker === null) return null;
    if (isAlive(breaker)) return breaker;
    removeIfThere(disk, token);
    return null;
  }
  if (readHolder(disk, lock) === dead) disk.remove(lock);
  disk.remove(token);
  return null;
}

/** Removes temporary files of processes that were killed in `createWithPid`, between `write` and `remove`. */
function removeStaleFiles(disk: Disk, lock: string): void {
  const folder = dirname(lock);
  for (const name of disk.list(folder)) {
    const [, pid] = /^\.(?:token\.)?(\d+)$/.exec(name.slice(basename(lock).length)) ?? [];
    if (!name.startsWith(basename(lock)) || pid === undefined || isAlive(Number(pid))) continue;
    removeIfThere(disk, join(folder, name));
  }
}

/** Ignores ENOENT: two commands may remove the same file at once. */
function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
}

/** Pid in a lock file. Null when the file is gone; 0, which is no process, when its content is not a pid. */
function readHolder(disk: Disk, lock: string): number | null {
  try {
    const pid = Number(disk.read(lock));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** False for our own pid: no command takes a lock twice, so the lock is of a dead process whose pid was reused. */
function isAlive(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}
