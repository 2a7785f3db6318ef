import assert from "node:assert/strict";
import { test } from "node:test";
import { nojekyll } from "../../../src/outputs/nojekyll/output.ts";
import { build, contextOf } from "../../kit/sources.ts";

test("GitHub Pages is told by an empty file, which never changes, to leave the site as it is", () => {
  const outputs = nojekyll.list(contextOf(build({})));
  assert.deepEqual(
    outputs.map((output) => [output.path, output.inputs?.(), output.render()]),
    [[".nojekyll", [], ""]],
  );
});
