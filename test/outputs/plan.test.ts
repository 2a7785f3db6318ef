import assert from "node:assert/strict";
import { test } from "node:test";
import { createFingerprinter } from "../../src/outputs/fingerprint.ts";
import type { Output, OutputModule } from "../../src/outputs/output.ts";
import { type PlannedOutput, planOutputs } from "../../src/outputs/plan.ts";
import { build, contextOf } from "../kit/sources.ts";

function planned(modules: readonly OutputModule[]): PlannedOutput[] {
  return planOutputs(contextOf(build({}), false, { modules }), createFingerprinter());
}

function planOf(output: Output): PlannedOutput {
  const [plan] = planned([{ name: "own", list: () => [output] }]);
  assert.ok(plan);
  return plan;
}

const render = () => "글";

test("an output is planned with its module, its address, and as text by its name", () => {
  const { fingerprint, render: print, ...rest } = planOf({ path: "city/index.html", render });
  assert.deepEqual(rest, {
    module: "own",
    path: "city/index.html",
    address: "/city/",
    counts: null,
    isText: true,
    isUnlisted: false,
    source: null,
  });
  assert.equal(fingerprint, null);
  assert.equal(print(), "글");
});

test("an output may say what it counts as, which type it has, and what it is the page of", () => {
  const source = {};
  const { counts, isText, ...rest } = planOf({
    path: "a.html",
    counts: "page",
    type: "image/png",
    source,
    render,
  });
  assert.deepEqual([counts, isText, rest.source], ["page", false, source]);
  assert.equal(planOf({ path: "a.png", type: "text/html", render }).isText, true);
  assert.equal(planOf({ path: "a.png", render }).isText, false);
});

test("outputs stand in the order of their modules", () => {
  const module = (name: string): OutputModule => ({
    name,
    list: () => [
      { path: `${name}-1.txt`, render },
      { path: `${name}-2.txt`, render },
    ],
  });
  assert.deepEqual(
    planned([module("b"), module("a")]).map(({ module, path }) => `${module}: ${path}`),
    ["b: b-1.txt", "b: b-2.txt", "a: a-1.txt", "a: a-2.txt"],
  );
});

test("inputs are read when the fingerprint is asked for, and once", () => {
  let reads = 0;
  const plan = planOf({
    path: "a.txt",
    inputs: () => {
      reads++;
      return ["글", { a: 1 }];
    },
    render,
  });
  assert.equal(reads, 0);
  assert.equal(plan.fingerprint, createFingerprinter()("글", { a: 1 }));
  assert.equal(plan.fingerprint, createFingerprinter()("글", { a: 1 }));
  assert.equal(reads, 1);
});

test("an output renders as a method of its own object", () => {
  const output = {
    path: "a.txt",
    words: "글",
    render() {
      return this.words;
    },
  };
  assert.equal(planOf(output).render(), "글");
});
