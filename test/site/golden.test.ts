import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { filesOf, SITE_URL } from "../kit/column.ts";
import { expectFile } from "../kit/expected.ts";
import { expectNone } from "../kit/finding.ts";
import { EXPECTED, goldenSite } from "../kit/golden.ts";
import { inspectSite, readSite } from "../kit/site.ts";

/** Compared by name only: style sheets are reviewed by eye, scripts are tested in a browser, pictures are copied. */
const BY_NAME = /\.(css|js|png|svg)$/;

const folder = await goldenSite();
const built = filesOf(folder);

if (process.env.UPDATE === "1") rmSync(EXPECTED, { recursive: true, force: true });
const expected = existsSync(EXPECTED) ? filesOf(EXPECTED) : new Map<string, Buffer>();

test("the golden site has exactly the files that it should", () => {
  expectFile(join(EXPECTED, "files.txt"), [...built.keys(), ""].join("\n"));
  const kept = [...built.keys()].filter((file) => !BY_NAME.test(file));
  if (expected.size > 0)
    assert.deepEqual(
      [...expected.keys()].filter((file) => file !== "files.txt"),
      kept,
    );
});

for (const [file, bytes] of built) {
  if (BY_NAME.test(file)) continue;
  test(`the golden site's ${file}`, () => expectFile(join(EXPECTED, file), bytes.toString("utf8")));
}

test("every page of the golden site is sound", () => expectNone(inspectSite(readSite(folder, SITE_URL))));
