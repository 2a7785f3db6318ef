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

export interface Patience {
  readonly milliseconds: number;
  /** Called once, when the lock turns out to be held. */
  readonly onWait?: (pid: number) => void;
}

const STEP = 100;

/** Takes a lock, waiting while a living process holds it. Gives back what lets it go. */
export async function takeLock(disk: Disk, lock: string, patience: Patience): Promise<() => void> {
  disk.makeFolder(dirname(lock));
  clearAway(disk, lock);
  for (let waited = 0; ; waited += STEP) {
    const holder = tryLock(disk, lock);
    if (holder === null) return () => disk.remove(lock);
    if (waited === 0) patience.onWait?.(holder);
    if (waited >= patience.milliseconds) throw new LockHeld(lock, holder);
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}

/** Null when the lock is ours, else the living process that has it, or is taking it from a dead one. */
function tryLock(disk: Disk, lock: string): number | null {
  for (;;) {
    if (createWithPid(disk, lock)) return null;
    const holder = readHolder(disk, lock);
    if (holder === null) continue;
    if (isAlive(holder)) return holder;
    const taker = takeAway(disk, lock, holder);
    if (taker !== null) return taker;
  }
}

/** False when the file exists. */
function createWithPid(disk: Disk, path: string): boolean {
  // A link appears together with its content: nobody reads a lock without a number in it.
  const mine = `${path}.${process.pid}`;
  disk.write(mine, String(process.pid));
  try {
    disk.link(mine, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    disk.remove(mine);
  }
}

/**
 * Removes the lock of a dead process. Two commands may find it dead at the same time; only the one that can create
 * the token looks again and removes it, so that neither removes the other's fresh lock. Gives the process that is at
 * it, null when nothing stands in the way of another try.
 */
function takeAway(disk: Disk, lock: string, dead: number): number | null {
  const token = `${lock}.token`;
  if (!createWithPid(disk, token)) {
    const taker = readHolder(disk, token);
    if (taker === null) return null;
    if (isAlive(taker)) return taker;
    removeIfThere(disk, token);
    return null;
  }
  if (readHolder(disk, lock) === dead) disk.remove(lock);
  disk.remove(token);
  return null;
}

/** Removes what processes left that were killed between writing their number and taking a lock with it. */
function clearAway(disk: Disk, lock: string): void {
  const folder = dirname(lock);
  for (const name of disk.list(folder)) {
    const [, pid] = /^\.(?:token\.)?(\d+)$/.exec(name.slice(basename(lock).length)) ?? [];
    if (!name.startsWith(basename(lock)) || pid === undefined || isAlive(Number(pid))) continue;
    removeIfThere(disk, join(folder, name));
  }
}

/** Two commands may clear away the same file at once. */
function removeIfThere(disk: Disk, path: string): void {
  try {
    disk.remove(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
  }
}

/** Null when the lock has gone; 0, which no process is, when somebody wrote something else into it. */
function readHolder(disk: Disk, lock: string): number | null {
  try {
    const pid = Number(disk.read(lock));
    return Number.isInteger(pid) && pid > 0 ? pid : 0;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** A lock with our own number is a dead namesake's: nobody takes a lock twice. */
function isAlive(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}
