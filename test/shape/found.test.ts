import assert from "node:assert/strict";
import { test } from "node:test";
import { foundFiles, foundName } from "../kit/found.ts";
import { propertyFiles } from "../kit/properties.ts";

const names = propertyFiles().flatMap((file) => file.names.map(foundName));

test("properties have names of their own, since their finds are kept under them", () => {
  assert.deepEqual(
    names.filter((name, at) => names.indexOf(name) < at),
    [],
  );
});

test("whatever was found is still tried by a property of that name", () => {
  assert.deepEqual(
    foundFiles().filter((file) => !names.includes(file)),
    [],
  );
});
