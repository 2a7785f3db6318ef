import { disk } from "../publish/disk.ts";
import { takeLock } from "../publish/lock.ts";
import { recover } from "../publish/publish.ts";
import { recoverIfIdle } from "../publish/recover-if-idle.ts";
import type { Desk } from "./desk.ts";
import { phrasesIn } from "./phrases-in.ts";
import type { World } from "./world.ts";

/** How long a command that writes waits for another. */
const PATIENCE = 10_000;

/** Does what no other command may do meanwhile, once what an interrupted one has left is cleared up. */
export async function alone<T>(desk: Desk, world: World, work: () => Promise<T>): Promise<T> {
  const release = await takeLock(disk, desk.cache.lock, {
    milliseconds: PATIENCE,
    onWait: (pid) => world.err(phrasesIn(world.language).waiting(pid)),
  });
  try {
    recover(disk, desk.cache);
    return await work();
  } finally {
    release();
  }
}

/** Does what only reads: it waits for nobody, and sees nothing that an interrupted command has left half done. */
export async function reading<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  await recoverIfIdle(disk, desk.cache);
  return work();
}
