import { disk } from "../host/publish/disk.ts";
import { takeLock } from "../host/publish/lock.ts";
import { recover } from "../host/publish/publish.ts";
import { recoverIfIdle } from "../host/publish/recover-if-idle.ts";
import type { CommandContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";

/** Milliseconds that a writing command waits for the lock. */
const LOCK_TIMEOUT = 10_000;

/** Runs work under the lock, after recovery from an interrupted command. */
export async function withLock<T>(
  context: Pick<CommandContext, "cache">,
  environment: ProcessEnvironment,
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeLock(disk, context.cache.lock, {
    timeout: LOCK_TIMEOUT,
    onWait: (pid) => environment.err(environment.phrases.waiting(pid)),
  });
  // Runs where the process ends without unwinding: an error that nothing caught.
  const abandon = () => {
    disk.removeTree(context.cache.stage);
    release();
  };
  process.once("exit", abandon);
  try {
    recover(disk, context.cache);
    return await work();
  } finally {
    process.off("exit", abandon);
    release();
  }
}

/** Runs read-only work without the lock, after recovery from an interrupted command unless one is running. */
export async function withoutLock<T>(
  context: Pick<CommandContext, "cache">,
  work: () => Promise<T>,
): Promise<T> {
  await recoverIfIdle(disk, context.cache);
  return work();
}
