import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

/** Milliseconds. */
const PATIENCE = 15_000;

/**
 * A browser answers a key or a tap when it comes to it: asks until the answer is right, for as long as a busy machine
 * may take.
 */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T, message?: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  let answer = await ask();
  while (answer !== expected && performance.now() < end) {
    await setTimeout(20);
    answer = await ask();
  }
  assert.equal(answer, expected, message);
}
