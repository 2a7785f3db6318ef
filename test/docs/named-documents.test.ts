import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSkeleton } from "../../src/host/skeleton.ts";
import { ROOT } from "../kit/column.ts";
import { listFiles } from "../kit/listing.ts";

/** Where an installed package lies, seen from a column. */
const PACKAGE = "node_modules/yeonjae/";

/** What a column's author reads: messages, help, and the files that `init` writes. */
function* readByAuthors(): Generator<readonly [path: string, text: string]> {
  for (const path of listFiles(join(ROOT, "src")))
    if (/(?:^core\/problems|\/phrases)\/.*\.ts$/.test(path))
      yield [path, readFileSync(join(ROOT, "src", path), "utf8")];
  for (const { path, text } of readSkeleton()) yield [path, text];
}

test("messages, help and written files name documents where a column has them, each in its own language", () => {
  const named: string[] = [];
  for (const [path, text] of readByAuthors()) {
    for (const [name] of text.matchAll(/[\w./-]*\bdocs\/[\w-]+(?:\.ko)?\.md/g)) {
      assert.ok(name.startsWith(PACKAGE), `${path}: a column has no ${name}`);
      const document = name.slice(PACKAGE.length);
      assert.ok(existsSync(join(ROOT, document)), `${path}: ${name}`);
      assert.equal(name.endsWith(".ko.md"), /(?:\.ko\.ts|\bko\.ts)$|^ko\//.test(path), `${path}: ${name}`);
      named.push(document);
    }
  }
  assert.ok(named.includes("docs/math.md") && named.includes("docs/math.ko.md"));
  const { files } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  assert.ok(files.includes("docs"), "and the package brings them");
});
