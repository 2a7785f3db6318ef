import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { BuildError } from "../../../src/core/problems/build-error.ts";
import { type Problem, problem } from "../../../src/core/problems/problem.ts";
import { createPending } from "../../../src/host/eleventy/pending.ts";

const unsettled = problem(
  "promise-unsettled",
  { path: ".eleventy.ts", line: 1 },
  { by: "render", name: "x", page: "/x" },
);

function setUp(slow = 10_000) {
  const loop = new EventEmitter();
  const notices: Problem[] = [];
  const pending = createPending((notice) => void notices.push(notice), loop, slow);
  return { loop, notices, pending };
}

test("a promise that settles is answered as it is, and nothing is listened to afterwards", async () => {
  const { loop, notices, pending } = setUp();
  assert.equal(await pending.wait(Promise.resolve(1), unsettled), 1);
  await assert.rejects(pending.wait(Promise.reject(new Error("no ink")), unsettled), /no ink/);
  assert.equal(loop.listenerCount("beforeExit"), 0);
  assert.deepEqual(notices, []);
});

test("when nothing is left to do, every promise that has not settled is a problem", async () => {
  const { loop, pending } = setUp();
  const never = Array.from({ length: 20 }, () => pending.wait(new Promise(() => {}), unsettled));
  assert.equal(loop.listenerCount("beforeExit"), 1);
  loop.emit("beforeExit");
  for (const result of await Promise.allSettled(never)) {
    assert.ok(result.status === "rejected" && BuildError.is(result.reason));
    assert.deepEqual(result.reason.problems, [unsettled]);
  }
  assert.equal(loop.listenerCount("beforeExit"), 0);
});

test("a promise that takes long is told once, as a notice", async () => {
  const { notices, pending } = setUp(1);
  const value = await pending.wait(new Promise((done) => setTimeout(done, 50, "late")), unsettled);
  assert.equal(value, "late");
  assert.deepEqual(notices, [{ ...unsettled, severity: "notice" }]);
});
