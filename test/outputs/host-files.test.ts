import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";
import { headerRules } from "../../src/outputs/headers/headers.ts";
import { EXPECTED } from "../kit/golden.ts";
import { build, contextOf, weekly } from "../kit/sources.ts";

const linesOf = (name: string) => readFileSync(join(EXPECTED, name), "utf8").trimEnd().split("\n");

test("Netlify's own parser reads each rule of _headers", async () => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(EXPECTED, "_headers")],
    configHeaders: undefined,
    minimal: true,
  });
  assert.deepEqual(errors, []);
  const printed = headers.map(({ for: path, values }) =>
    [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`)].join("\n"),
  );
  assert.equal(printed.join("\n\n"), linesOf("_headers").join("\n"));
});

test("Netlify's own parser reads each line of _redirects", async () => {
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: [join(EXPECTED, "_redirects")],
    configRedirects: [],
    minimal: true,
  });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    (redirects as { from: string; to: string; status: number }[]).map(
      ({ from, to, status }) => `${from} ${to} ${status}`,
    ),
    linesOf("_redirects"),
  );
});

test("a host that reads a hundred rules misses none but those of old feeds, however many there are", () => {
  const names = Array.from({ length: 40 }, (_, nth) => `s${nth}`);
  const files = names.map((name) => ({
    ...weekly(name, [1]),
    [`posts/${name}/index.md`]: `---\ntitle: ${name}\naliases: [/old-${name}/]\n---\n`,
  }));
  const paths = headerRules(contextOf(build(Object.assign({}, ...files)))).map(({ path }) => path);
  assert.ok(paths.length > 100);
  const firstOld = paths.findIndex((path) => path.includes("/old-"));
  assert.ok(firstOld > 8 && firstOld < 100);
  assert.ok(paths.slice(firstOld).every((path) => path.includes("/old-")));
});
