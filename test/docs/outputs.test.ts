import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { makeColumn, ROOT } from "../kit/column.ts";
import { buildHere } from "../kit/in-process.ts";
import { weekly } from "../kit/sources.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const [english, korean] = [read("docs/outputs.md"), read("docs/outputs.ko.md")];
const exampleIn = (text: string) => /^```ts\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? "";

test("the example builds as it stands", async () => {
  const column = makeColumn({
    ...(weekly("city", [1, 2]) as Readonly<Record<string, string>>),
    ".eleventy.ts": exampleIn(english),
  });
  const { code, stderr } = await buildHere(column);
  assert.equal(code, 0, stderr);
  const built = (path: string) => readFileSync(join(column.folder, "_site", path));
  assert.match(built("humans.txt").toString(), /^Author: Ada Marsh$/m);
  assert.equal(gunzipSync(built("contents.csv.gz")).toString().split("\n").length, 2);
  assert.match(built("_headers").toString(), /^\/contents\.csv\.gz\n {2}Content-Type: application\/gzip$/m);
});

test("both languages show the same example", () => assert.equal(exampleIn(korean), exampleIn(english)));

test("every field of the contract is explained in both languages", () => {
  const contract = read("src/outputs/output.ts");
  for (const type of ["OutputModule", "Output", "RenderContext"]) {
    const body =
      new RegExp(`^export interface ${type} [^{]*\\{([\\s\\S]*?)^\\}`, "m").exec(contract)?.[1] ?? "";
    const fields = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[?<(:]/gm)].map(([, name]) => name ?? "");
    assert.ok(fields.length > 4, type);
    for (const field of fields)
      for (const text of [english, korean]) assert.match(text, new RegExp(`\`${field}\\b`), field);
  }
});
