import assert from "node:assert/strict";
import { test } from "node:test";
import { assets } from "../../../src/outputs/assets/output.ts";
import { build, contextOf } from "../../kit/sources.ts";

const ctx = () =>
  contextOf(build({}), false, {
    assets: [
      { name: "style.css", text: "p {}", use: "all" },
      { name: "notes.js", text: "// 주석", use: "notes" },
      { name: "feed.css", text: "item {}", use: "feed" },
    ],
  });

test("each asset is a file below /assets/, made from its text alone", () => {
  assert.deepEqual(
    assets.list(ctx()).map((output) => [output.path, output.inputs?.(), output.render()]),
    [
      ["assets/style.css", ["p {}"], "p {}"],
      ["assets/notes.js", ["// 주석"], "// 주석"],
      ["assets/feed.css", ["item {}"], "item {}"],
    ],
  );
});

test("what is linked with a version is cached for a year; what feeds link is not", () => {
  const headers = [["Cache-Control", "public, max-age=31536000, immutable"]];
  assert.deepEqual(assets.headers?.(ctx()), [
    { path: "/column/assets/style.css", headers },
    { path: "/column/assets/notes.js", headers },
  ]);
});

test("no post may take an address below /assets/", () => {
  assert.deepEqual(assets.reserves?.(build({}).column.site), ["/assets/*"]);
});
