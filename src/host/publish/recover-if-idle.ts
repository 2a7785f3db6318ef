import type { CachePaths } from "./cache-paths.ts";
import type { Disk } from "./disk.ts";
import { LockHeld, takeLock } from "./lock.ts";
import { needsRecovery, recover } from "./publish.ts";

/** Clears up after an interrupted build, unless one is running: then there is nothing to clear up. */
export async function recoverIfIdle(disk: Disk, cache: CachePaths): Promise<void> {
  if (!needsRecovery(disk, cache)) return;
  try {
    const release = await takeLock(disk, cache.lock, { milliseconds: 0 });
    try {
      recover(disk, cache);
    } finally {
      release();
    }
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
  }
}
