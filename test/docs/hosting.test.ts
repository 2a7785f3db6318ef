import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { headerRules } from "../../src/outputs/headers/headers.ts";
import type { Header } from "../../src/outputs/output.ts";
import { ROOT } from "../kit/column.ts";
import { build, contextOf } from "../kit/sources.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const english = read("docs/hosting.md");

function blocksIn(text: string): string[] {
  return [...text.matchAll(/^```\w+\n[\s\S]*?^```$/gm)].map(([block]) => block);
}

test("both languages show the same settings", () => {
  assert.ok(blocksIn(english).length > 3);
  assert.deepEqual(blocksIn(read("docs/hosting.ko.md")), blocksIn(english));
});

/** The rules of a site at the root of its host, whose policy is short. */
function rulesOf(assets: readonly string[]) {
  const built = build({}, { site: { url: "https://example.org/" } });
  return headerRules(
    contextOf(built, false, { assets: assets.map((name) => ({ name, text: "", use: "all" })) }),
  );
}

/** What the map for nginx answers: the first pattern that fits. */
function nginxKeeps(address: string): string | undefined {
  const map = /map \$uri \$column_cache \{([\s\S]*?)\n\}/.exec(english)?.[1] ?? "";
  const rows = [...map.matchAll(/^ +"~(.+)" +"(.+)";$/gm)];
  assert.ok(rows.length > 3);
  return rows.find(([, pattern]) => new RegExp(pattern ?? "").test(address))?.[2];
}

test("nginx is told what other hosts read in _headers", () => {
  const rules = rulesOf(["style.css", "icon.svg"]);
  const said = rules.flatMap(({ path, headers }) => {
    const keeps = headers.find(([name]) => name === "Cache-Control")?.[1];
    return keeps ? [[path.replaceAll(/:\w+/g, "도시"), keeps] as const] : [];
  });
  assert.ok(said.length > 8);
  for (const [address, keeps] of said) assert.equal(nginxKeeps(address), keeps, address);
  for (const address of ["/", "/city/1/", "/city/map.png", "/sitemap.xml"])
    assert.equal(nginxKeeps(address), undefined, address);
  assert.equal(nginxKeeps("/assets/feed.css"), "no-cache");
  assert.equal(nginxKeeps("/city/feed-1-25.xml"), "public, max-age=600");
});

test("every value of a header that _headers sets stands in the table", () => {
  const rules = rulesOf(["style.css"]);
  // Of the policy, what no page can say of itself.
  const spoken = ([name, value]: Header) =>
    name === "Content-Security-Policy" ? value.split("; ").at(-1) : value;
  for (const value of new Set(rules.flatMap(({ headers }) => headers.map(spoken))))
    assert.ok(english.split("## Who does")[0]?.includes(value ?? ""), value);
});
