import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Answers, HOSTS, type Host } from "../../src/authoring/init/answers.ts";
import { chooseFiles } from "../../src/authoring/init/skeleton.ts";
import { readSkeleton } from "../../src/host/skeleton.ts";
import { headerRules } from "../../src/outputs/headers/headers.ts";
import type { Header } from "../../src/outputs/output.ts";
import { ROOT } from "../kit/column.ts";
import { blockOf, blocksIn } from "../kit/doc-blocks.ts";
import { build, contextOf } from "../kit/sources.ts";

const english = readFileSync(join(ROOT, "docs/hosting.md"), "utf8");

test("both languages show the same settings", () => {
  const blocks = blocksIn("docs/hosting.md");
  assert.deepEqual(
    blocks.map(({ language }) => language).filter((language) => language !== "md"),
    ["sh", "nginx", "sh", "apache", "sh", "sh"],
  );
  assert.deepEqual(blocksIn("docs/hosting.ko.md"), blocks);
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
  const map = /map \S+ \$column_cache \{([\s\S]*?)\n\}/.exec(blockOf("docs/hosting.md", "nginx"))?.[1] ?? "";
  const rows = [...map.matchAll(/^ +"~(.+)" +"(.+)";$/gm)];
  assert.equal(rows.length, 3);
  return rows.find(([, pattern]) => new RegExp(pattern ?? "").test(address))?.[2];
}

test("nginx is told what other hosts read in _headers", () => {
  const rules = rulesOf(["style.css", "icon.svg"]);
  const said = rules.flatMap(({ path, headers }) => {
    const keeps = headers.find(([name]) => name === "Cache-Control")?.[1];
    // Other hosts do not see what stands behind a question mark.
    const mark = path.startsWith("/assets/") ? "?v=5080b3ce" : "";
    return keeps ? [[path.replaceAll(/:\w+/g, "도시") + mark, keeps] as const] : [];
  });
  assert.ok(said.length > 8);
  for (const [address, keeps] of said) assert.equal(nginxKeeps(address), keeps, address);
  for (const address of [
    "/",
    "/city/1/",
    "/city/map.png",
    "/sitemap.xml",
    "/assets/feed.css",
    "/assets/own.css",
  ])
    assert.equal(nginxKeeps(address), undefined, address);
  assert.equal(nginxKeeps("/city/feed-1-25.xml"), "public, max-age=600");
});

test("every value of a header that _headers sets stands in the table", () => {
  const rules = rulesOf(["style.css"]);
  const asked = /^### What to ask of a server$[\s\S]*?^### /m.exec(english)?.[0] ?? "";
  // Of the policy, what no page can say of itself.
  const spoken = ([name, value]: Header) =>
    name === "Content-Security-Policy" ? value.split("; ").at(-1) : value;
  for (const value of new Set(rules.flatMap(({ headers }) => headers.map(spoken))))
    assert.ok(asked.includes(value ?? ""), value);
});

test("what the document says that `init` writes for each host is what it writes", () => {
  const row = /^\| files that `init` writes \|(.*)\|$/m.exec(english)?.[1] ?? "";
  const said = row.split("|").map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort());
  const common = [...filesFor([]).keys()];
  const written = HOSTS.map((host) =>
    [...filesFor([host]).keys()]
      .filter((path) => !common.includes(path))
      .map((path) => path.split("/").at(-1))
      .sort(),
  );
  assert.deepEqual(said, written);
});

/** The files of a new column that is published at these hosts, by their path. */
function filesFor(hosts: readonly Host[]) {
  return chooseFiles(readSkeleton(), { lang: "en", hosts } as Answers, "whole");
}
