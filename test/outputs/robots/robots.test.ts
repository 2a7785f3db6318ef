import assert from "node:assert/strict";
import { test } from "node:test";
import { robots } from "../../../src/outputs/robots/output.ts";
import { frameInputs } from "../../../src/outputs/views/inputs.ts";
import { build, contextOf } from "../../kit/sources.ts";

for (const [unlisted, rule] of [
  [false, "Allow: /"],
  [true, "Disallow: /"],
] as const)
  test(`a build ${unlisted ? "with" : "without"} drafts tells search engines: ${rule}`, () => {
    const ctx = contextOf(build({}), unlisted);
    const [output, ...rest] = robots.list(ctx);
    assert.deepEqual([output?.path, rest], ["robots.txt", []]);
    assert.equal(
      output?.render(),
      `User-agent: *\n${rule}\n\nSitemap: https://example.org/column/sitemap.xml\n`,
    );
    assert.deepEqual(output?.inputs?.(), [frameInputs(ctx)]);
  });

test("no post may take its address", () => {
  assert.deepEqual(robots.reserves?.(build({}).column.site), ["/robots.txt"]);
});
