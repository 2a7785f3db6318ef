import assert from "node:assert/strict";
import { test } from "node:test";
import { foundFiles, foundName } from "../kit/found.ts";
import { propertyFiles } from "../kit/properties.ts";

const names = propertyFiles().flatMap((file) => file.names.map(foundName));

test("names of properties are unique, since counterexamples are saved under them", () => {
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) < at),
    [],
  );
});

test("every saved counterexample belongs to a property", () => {
  assert.deepEqual(
    foundFiles().filter((file) => !names.includes(file)),
    [],
  );
});
