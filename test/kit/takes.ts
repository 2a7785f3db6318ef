import assert from "node:assert/strict";

/** CPU time of this process, which does not depend on how busy the machine is. */
export function takesAtMost(seconds: number, work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  // Mutation testing: instrumented code is slow, and that is no verdict on a mutant.
  if (process.env.MUTATE_TESTS !== undefined) return;
  assert.ok(user < seconds * 1e6, `${Math.round(user / 1000)} ms`);
}
