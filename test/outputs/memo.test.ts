import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemo } from "../../src/outputs/memo.ts";

test("what was derived from an object is derived once, by each function", () => {
  const memo = createMemo();
  const calls: string[] = [];
  const titleOf = ({ title }: { title: string }, mark: string) => {
    calls.push(`title ${title}`);
    return title + mark;
  };
  const lengthOf = ({ title }: { title: string }) => {
    calls.push(`length ${title}`);
    return title.length;
  };
  const [fog, sea] = [{ title: "fog" }, { title: "sea!" }];
  assert.deepEqual([memo(titleOf, fog, "."), memo(titleOf, fog, ".")], ["fog.", "fog."]);
  assert.deepEqual([memo(titleOf, sea, "?"), memo(lengthOf, sea), memo(lengthOf, fog)], ["sea!?", 4, 3]);
  assert.deepEqual([memo(titleOf, sea, "?"), memo(lengthOf, sea), memo(lengthOf, fog)], ["sea!?", 4, 3]);
  assert.deepEqual(calls, ["title fog", "title sea!", "length sea!", "length fog"]);
});

test("nothing at all is a value that is kept, too", () => {
  const memo = createMemo();
  let calls = 0;
  const nothing = (_: object): void => {
    calls++;
  };
  const key = {};
  assert.deepEqual([memo(nothing, key), memo(nothing, key)], [undefined, undefined]);
  assert.equal(calls, 1);
});

test("an object that only looks the same is another", () => {
  const memo = createMemo();
  const own = (key: object) => key;
  const [one, other] = [{ a: 1 }, { a: 1 }];
  assert.equal(memo(own, one), one);
  assert.equal(memo(own, other), other);
});

test("two memos share nothing", () => {
  let calls = 0;
  const count = (_: object) => ++calls;
  const key = {};
  assert.deepEqual([createMemo()(count, key), createMemo()(count, key)], [1, 2]);
});
