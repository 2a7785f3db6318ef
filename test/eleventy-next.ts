/**
 * Builds the handbook, and a page of one's own, with Eleventy's next major version and compares every byte with a build by
 * today's. Its one line says how that went; nothing else depends on it, so it may fail. It needs the npm registry, and takes a minute.
 *
 *     npm run test:eleventy-next                        the newest pre-release of 4
 *     npm run test:eleventy-next -- 4.0.0-alpha.10      that one
 */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesOf } from "./kit/column.ts";

const ROOT = join(import.meta.dirname, "..");
const PACKAGE = "@11ty/eleventy";
const NOW = "2026-11-20T09:00:00+09:00";
/** The oldest Node that Eleventy 4 runs on is 22.15. */
const NODE_22 = ["-y", "-p", "node@22", "node"];

/** In the site's frame, with the column in `collections`: that leans on more of Eleventy than posts do. */
const OWN_PAGE = `---
layout: yeonjae
title: Own
navigation: true
---
{% for post in collections.episodes %}<h2>{{ post.data.title }}</h2>{{ post.templateContent | safe }}{% endfor %}
`;

/** What a step of it ended with: what it printed, or why it failed. */
type Step = { readonly printed: string } | { readonly failed: string };

const folder = mkdtempSync(join(tmpdir(), "eleventy-next-"));
try {
  const version = process.argv[2] ?? newest();
  const failed = version === null ? "no pre-release is to be had" : compare(version);
  console.log(`Eleventy ${version ?? "next"}: ${failed ?? "builds the handbook to the same bytes"}`);
  process.exitCode = failed === null ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** How the build by another version differs; null when it does not. */
function compare(version: string): string | null {
  const packed = run("npm", ["pack", "--silent", "--pack-destination", folder], ROOT);
  if ("failed" in packed) return packed.failed;
  const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const sites: Map<string, Buffer>[] = [];
  for (const [name, overrides, node] of [
    ["today", {}, { command: process.execPath, args: [] }],
    ["next", { [PACKAGE]: version }, { command: "npx", args: NODE_22 }],
  ] as const) {
    const column = join(folder, name);
    mkdirSync(column);
    const settings = { type: "module", dependencies: { yeonjae: `file:../${archive}` }, overrides };
    writeFileSync(join(column, "package.json"), JSON.stringify(settings));
    for (const part of ["posts", ".eleventy.ts"])
      cpSync(join(ROOT, part), join(column, part), { recursive: true });
    mkdirSync(join(column, "pages"));
    writeFileSync(join(column, "pages/own.njk"), OWN_PAGE);
    const installed = run("npm", ["install", "--no-audit", "--no-fund", "--silent"], column);
    if ("failed" in installed) return installed.failed;
    if (name === "next" && versionIn(column) !== version) return `npm installed ${versionIn(column)}`;
    const command = ["node_modules/yeonjae/bin/yeonjae.js", "build", "--now", NOW];
    const built = run(node.command, [...node.args, ...command], column);
    if ("failed" in built) return built.failed;
    sites.push(filesOf(join(column, "_site")));
  }
  const [today = new Map(), next = new Map()] = sites;
  const paths = [...new Set([...today.keys(), ...next.keys()])].sort();
  const differing = paths.filter((path) => String(today.get(path)) !== String(next.get(path)));
  if (differing.length === 0) return null;
  return `${differing.length} of ${paths.length} files differ, ${differing[0]} among them`;
}

function versionIn(column: string): string {
  const { version } = JSON.parse(readFileSync(join(column, "node_modules", PACKAGE, "package.json"), "utf8"));
  return String(version);
}

/** The registry's newest pre-release of the version after today's. */
function newest(): string | null {
  const asked = run("npm", ["view", PACKAGE, "versions", "--json"], ROOT);
  const versions: unknown = "printed" in asked ? JSON.parse(asked.printed) : [];
  const next = (Array.isArray(versions) ? versions : []).filter((each) => /^4\.0\.0-/.test(String(each)));
  return next.at(-1) ?? null;
}

function run(command: string, args: readonly string[], cwd: string): Step {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status === 0) return { printed: stdout };
  const said = [error?.message, stderr, stdout].filter(Boolean).join("\n").trim().split("\n");
  return { failed: `${[command, ...args].slice(0, 2).join(" ")} failed: ${said[0] ?? ""}` };
}
