import assert from "node:assert/strict";
import { test } from "node:test";
import { readOwnOutputs } from "../../src/plan/own-outputs.ts";

const CONFIG =
  "export default (config) => {\n  config.addPlugin(yeonjae, {\n    outputs: [humans],\n  });\n};\n";
const named = (name: unknown) => ({ name, list: () => [] });

function read(outputs: unknown) {
  const { modules, problems } = readOwnOutputs(outputs, CONFIG);
  return {
    names: modules.map(({ name }) => name),
    told: problems.map(({ path, line, code }) => `${path}:${line}: ${code}`),
  };
}

for (const [what, outputs, names] of [
  ["nothing", undefined, []],
  ["an empty list", [], []],
  ["modules in the order of the list", [named("humans"), named("map-2")], ["humans", "map-2"]],
] as const)
  test(`reads ${what}`, () => assert.deepEqual(read(outputs), { names, told: [] }));

for (const [what, outputs, code] of [
  ["no list", named("humans"), "field-wrong"],
  ["null", null, "field-wrong"],
  ["a name that is no text", [named(1)], "field-wrong"],
  ["a name with a space", [named("my map")], "field-wrong"],
  ["a name in capitals", [named("Map")], "field-wrong"],
  ["a name that ends with a hyphen", [named("map-")], "field-wrong"],
  ["a module without `list`", [{ name: "humans" }], "field-wrong"],
  ["a hole", [null], "field-wrong"],
  ["a `reserves` that is no function", [{ ...named("map"), reserves: 5 }], "output-wrong"],
  ["the name of one of ours", [named("feeds")], "output-name-equal"],
] as const)
  test(`${what} is told where the setting stands`, () =>
    assert.deepEqual(read(outputs), { names: [], told: [`.eleventy.ts:3: ${code}`] }));

test("of two modules with one name the first is kept", () => {
  assert.deepEqual(read([named("humans"), named("humans"), named("map")]), {
    names: ["humans", "map"],
    told: [".eleventy.ts:3: output-name-equal"],
  });
});

test("an entry that is no module is told by its place and name", () => {
  const { problems } = readOwnOutputs([named("map"), named("My Map"), 5], CONFIG);
  assert.deepEqual(
    problems.map(({ facts }) => facts),
    [
      { field: "outputs[1]", found: "My Map", expected: "outputs" },
      { field: "outputs[2]", found: "number", expected: "outputs" },
    ],
  );
});
