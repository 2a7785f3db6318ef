import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as source from "../../src/index.ts";
import { ROOT } from "../kit/column.ts";

test("the package's entry point exports every value of the public API", () => {
  const entry = readFileSync(join(ROOT, "bin/index.js"), "utf8");
  const [, names = ""] = /^export \{ (.*) \};$/m.exec(entry) ?? [];
  assert.deepEqual([...names.split(", "), "default"].sort(), Object.keys(source).sort());
});
