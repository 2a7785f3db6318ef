import { disk } from "../host/publish/disk.ts";
import { takeLock } from "../host/publish/lock.ts";
import { recover } from "../host/publish/publish.ts";
import { recoverIfIdle } from "../host/publish/recover-if-idle.ts";
import type { CommandContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { phrasesIn } from "./phrases/phrases-in.ts";

/** How long a command that writes waits for another. */
const PATIENCE = 10_000;

/** Does what no other command may do meanwhile, once what an interrupted one has left is cleared up. */
export async function withLock<T>(
  context: CommandContext,
  environment: ProcessEnvironment,
  work: () => Promise<T>,
): Promise<T> {
  const release = await takeLock(disk, context.cache.lock, {
    milliseconds: PATIENCE,
    onWait: (pid) => environment.err(phrasesIn(environment.language).waiting(pid)),
  });
  try {
    recover(disk, context.cache);
    return await work();
  } finally {
    release();
  }
}

/** Does what only reads: it waits for nobody, and sees nothing that an interrupted command has left half done. */
export async function withoutLock<T>(context: CommandContext, work: () => Promise<T>): Promise<T> {
  await recoverIfIdle(disk, context.cache);
  return work();
}
