import assert from "node:assert/strict";
import { test } from "node:test";
import { isOlder, satisfies } from "../../../src/authoring/doctor/version-range.ts";

for (const [range, inside, outside] of [
  [
    "^20.12.0 || ^22.0.0 || >=26.0.0",
    ["20.12.0", "20.19.4", "22.0.0", "30.1.2"],
    ["20.11.9", "21.0.0", "23.1.0"],
  ],
  ["^0.1.0", ["0.1.0", "0.1.9"], ["0.2.0", "0.0.9", "1.0.0"]],
  ["^0.0.3", ["0.0.3"], ["0.0.4"]],
  ["~1.2.3", ["1.2.3", "1.2.9"], ["1.3.0", "1.2.2"]],
  ["1.2.3", ["1.2.3"], ["1.2.4"]],
  ["1.x", ["1.0.0", "1.9.9"], ["2.0.0"]],
  ["^24", ["24.0.0", "24.9.1"], ["25.0.0", "23.9.9"]],
  ["*", ["0.0.1"], []],
] as const)
  test(`the range ${range}`, () => {
    for (const version of inside) assert.equal(satisfies(version, range), true, version);
    for (const version of outside) assert.equal(satisfies(version, range), false, version);
  });

test("what is no range is neither satisfied nor not", () => {
  for (const range of ["latest", "file:../a.tgz", "github:a/b", ">1 <2", "^1 || next"])
    assert.equal(satisfies("9.9.9", range), null);
  assert.equal(satisfies("nightly", "^1.0.0"), null);
});

test("older by number, not by letter", () => {
  assert.equal(isOlder("0.9.0", "0.10.0"), true);
  assert.equal(isOlder("0.10.0", "0.10.0"), false);
  assert.equal(isOlder("x", "0.10.0"), false);
});
