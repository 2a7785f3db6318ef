import type { CachePaths } from "./cache-paths.ts";
import type { Disk } from "./disk.ts";
import { LockHeld, takeLock } from "./lock.ts";
import { needsRecovery, recover } from "./publish.ts";

/** Recovers from an interrupted build, unless one is running: then its files are in use. */
export async function recoverIfIdle(disk: Disk, cache: CachePaths): Promise<void> {
  if (!needsRecovery(disk, cache)) return;
  try {
    const release = await takeLock(disk, cache.lock, { timeout: 0 });
    try {
      recover(disk, cache);
    } finally {
      release();
    }
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
  }
}
