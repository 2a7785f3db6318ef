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

test("maps, sets and dates have the fingerprint of what they hold", () => {
  const make = (key: string) => ({ map: new Map([[key, { a: 1 }]]), set: new Set([key]), date: new Date(0) });
  const fingerprint = createFingerprinter();
  assert.equal(fingerprint(make("a")), fingerprint(make("a")));
});

test("a function has the fingerprint of itself alone", () => {
  const [one, other] = [() => 1, () => 1];
  const fingerprint = createFingerprinter();
  assert.equal(fingerprint(one), fingerprint(one));
  assert.notEqual(fingerprint(one), fingerprint(other));
});

test("an object with a class has the fingerprint of itself alone", () => {
  class Secret {
    readonly #words: string;
    constructor(words: string) {
      this.#words = words;
    }
    read() {
      return this.#words;
    }
  }
  const [one, other] = [new Secret("a"), new Secret("b")];
  const fingerprint = createFingerprinter();
  assert.equal(fingerprint(one), fingerprint(one));
  assert.notEqual(fingerprint(one), fingerprint(other));
});

test("data that holds itself has no fingerprint, and what it holds has one", () => {
  const inner = { a: 1 };
  const cyclic: { inner: object; self?: object } = { inner };
  cyclic.self = [cyclic];
  const fingerprint = createFingerprinter();
  assert.equal(fingerprint("a", cyclic), null);
  assert.equal(fingerprint(cyclic), null);
  assert.equal(fingerprint([inner, inner]), fingerprint([{ a: 1 }, inner]));
});

for (const [name, one, other] of [
  ["two texts of bytes", Buffer.from("a"), Buffer.from("b")],
  ["two maps", new Map([["a", 1]]), new Map([["a", 2]])],
  ["a map and its entries", new Map([["a", 1]]), [["a", 1]]],
  ["two sets", new Set(["a"]), new Set(["b"])],
  ["two dates", new Date(0), new Date(1)],
  ["a date and its milliseconds", new Date(0), 0],
  ["a large number and its text", 1n, "1n"],
  ["two large numbers", 1n, 2n],
  ["two symbols", Symbol("a"), Symbol("b")],
  ["a symbol and nothing", Symbol("a"), undefined],
  ["a list of nothing and an empty list", [undefined], []],
  ["undefined and its name", undefined, "undefined"],
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
