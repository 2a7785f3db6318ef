import assert from "node:assert/strict";

/** Holds work to seconds of this process alone: another that keeps the machine busy does not count. */
export function takesAtMost(seconds: number, work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user } = process.cpuUsage(before);
  assert.ok(user < seconds * 1e6, `${Math.round(user / 1000)} ms`);
}
