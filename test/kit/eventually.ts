import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

/** Milliseconds. */
const TIMEOUT = 15_000;

/**
 * Polls until the answer is the expected one, since a browser handles input asynchronously; fails after a timeout that
 * is long enough for a busy machine.
 */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T, message?: string): Promise<void> {
  const end = performance.now() + TIMEOUT;
  let answer = await ask();
  while (answer !== expected && performance.now() < end) {
    await setTimeout(20);
    answer = await ask();
  }
  assert.equal(answer, expected, message);
}
