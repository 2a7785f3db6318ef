import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";

/** A browser answers a key or a tap when it comes to it: asks until the answer is right, for three seconds. */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T, message?: string): Promise<void> {
  const end = performance.now() + 3000;
  let answer = await ask();
  while (answer !== expected && performance.now() < end) {
    await setTimeout(20);
    answer = await ask();
  }
  assert.equal(answer, expected, message);
}
