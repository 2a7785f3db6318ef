import { BuildError } from "../../core/problems/build-error.ts";
import type { Problem } from "../../core/problems/problem.ts";

/** Awaits promises of the author's code, which may never settle. */
export interface Pending {
  /**
   * The promise's value. Rejects with a `BuildError` when the process has nothing left to do but wait: it would end
   * without a word.
   *
   * @param unsettled the problem to tell then
   */
  wait<Value>(promise: PromiseLike<Value>, unsettled: Problem): Promise<Value>;
}

/** Milliseconds after which a promise is told that has not settled yet. */
const SLOW = 10_000;

/** The process as an emitter of "beforeExit", which it emits when its event loop is empty. */
export type EventLoop = {
  on(event: "beforeExit", listener: () => void): unknown;
  off(event: "beforeExit", listener: () => void): unknown;
};

/** @param onSlow called with a notice about each promise that takes long */
export function createPending(
  onSlow: (notice: Problem) => void,
  loop: EventLoop = process,
  slow = SLOW,
): Pending {
  const waiting = new Set<() => void>();
  const giveUp = () => {
    // Keeps the process for one more turn: what follows may wait once more.
    setImmediate(() => {});
    for (const reject of [...waiting]) reject();
  };
  return {
    wait: (promise, unsettled) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => onSlow({ ...unsettled, severity: "notice" }), slow);
        timer.unref();
        if (waiting.size === 0) loop.on("beforeExit", giveUp);
        waiting.add(rejectUnsettled);

        function stop(): void {
          clearTimeout(timer);
          waiting.delete(rejectUnsettled);
          if (waiting.size === 0) loop.off("beforeExit", giveUp);
        }
        function rejectUnsettled(): void {
          stop();
          reject(new BuildError([unsettled]));
        }
        promise.then(
          (value) => {
            stop();
            resolve(value);
          },
          (error) => {
            stop();
            reject(error);
          },
        );
      }),
  };
}
