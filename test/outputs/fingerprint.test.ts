import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createFingerprinter } from "../../src/outputs/fingerprint.ts";
import { property } from "../kit/property.ts";

const data = fc.jsonValue({ maxDepth: 3 });

property("equal fingerprints mean equal data", 2000, [data, data], (one, other) => {
  const fingerprint = createFingerprinter();
  assert.equal(fingerprint(one) === fingerprint(other), JSON.stringify(one) === JSON.stringify(other));
  assert.equal(fingerprint(one), createFingerprinter()(structuredClone(one)), "for any fingerprinter");
});

for (const [name, one, other] of [
  ["a key that looks like two", { a: 1, b: 2 }, { "a:1,b": 2 }],
  ["nothing and nothing", [], {}],
  ["a list and a mapping", ["a"], { 0: "a" }],
  ["text and number", ["1"], [1]],
  ["one and two", [["a", "b"]], [["a"], ["b"]]],
  ["null and its name", [null], ["null"]],
  ["what was written elsewhere", ["a,b"], ["a", "b"]],
] as const) {
  test(`${name} have different fingerprints`, () => {
    const fingerprint = createFingerprinter();
    assert.notEqual(fingerprint(one), fingerprint(other));
  });
}
