import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Metafile } from "esbuild";
import { ROOT } from "../kit/column.ts";

/** What every command runs to read a column and its settings, in English. */
const COLUMN = [
  "src/cli/run.ts",
  "src/cli/phrases/en.ts",
  "src/core/problems/en.ts",
  "src/index.ts",
  "src/host/eleventy/engine.ts",
  "src/outputs/theme/layouts.ts",
];

const PARSERS = ["luxon", "markdown-it", "markdown-it-cjk-friendly", "markdown-it-footnote"];

/**
 * The most that each command may run of the bundle, and of the packages in it, in kilobytes: a limit to raise only for
 * what the command uses.
 */
const LIMITS: readonly (readonly [string, readonly string[], number, readonly string[]])[] = [
  ["--help", ["src/cli/run.ts", "src/cli/phrases/en.ts", "src/cli/help.ts"], 155, ["luxon"]],
  ["check", [...COLUMN, "src/cli/commands/check.ts"], 850, PARSERS],
  ["build", [...COLUMN, "src/cli/commands/build.ts"], 865, PARSERS],
  ["status", [...COLUMN, "src/cli/commands/status.ts"], 860, ["get-east-asian-width", ...PARSERS]],
];

/** Never run by a plain check: the other language, and what only other commands or settings use. */
const UNUSED = [
  /\.ko\.ts$/,
  /^src\/(?:core\/problems|cli\/phrases)\/ko\.ts$/,
  /^src\/cli\/phrases\/(?!en\.ts|causes\.en\.ts|phrases-in\.ts)/,
  /^src\/cli\/(?:help|clack|since)\.ts$/,
  /^src\/cli\/(?:init|publish|start)\//,
  /^src\/authoring\//,
  /^src\/host\/(?:dev-server|worker)\//,
  /^src\/host\/fonts\/(?!cutter\.ts)/,
];

/** The script has no types. */
const script: { bundle(folder: string): Promise<Bundle> } = await import(
  pathToFileURL(join(ROOT, "bin/bundle.js")).href
);

interface Bundle {
  readonly files: readonly { readonly path: string; readonly contents: string }[];
  readonly engine: { readonly metafile: Metafile };
}

const { files, engine } = await script.bundle("dist");
const { inputs, outputs } = engine.metafile;

/** Bytes in the bundle by source. */
const sizes = new Map(
  Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([source, { bytesInOutput }]) => [source, bytesInOutput] as const),
  ),
);

/** The modules that run when these are imported: they, and what they import statically. */
function modulesOf(sources: readonly string[]): readonly string[] {
  const modules = new Set<string>();
  const add = (module: string) => {
    if (modules.has(module)) return;
    modules.add(module);
    for (const { path, kind, external } of inputs[module]?.imports ?? [])
      if (kind === "import-statement" && !external) add(path);
  };
  for (const source of sources) {
    assert.ok(inputs[source], source);
    add(source);
  }
  return [...modules].filter((module) => (sizes.get(module) ?? 0) > 0);
}

const PACKAGE = "package:";

for (const [command, sources, kilobytes, packages] of LIMITS)
  test(`\`${command}\` runs no more than ${kilobytes} KB and ${packages.length} packages`, () => {
    const modules = modulesOf(sources);
    const bytes = modules.reduce((sum, module) => sum + (sizes.get(module) ?? 0), 0);
    assert.ok(bytes <= kilobytes * 1000, `${Math.ceil(bytes / 1000)} KB`);
    const imported = modules.filter((module) => module.startsWith(PACKAGE));
    assert.deepEqual(imported.map((module) => module.slice(PACKAGE.length)).sort(), packages);
  });

test("a plain check runs nothing of another language, command or setting", () => {
  const modules = modulesOf([...COLUMN, "src/cli/commands/check.ts"]);
  assert.ok(modules.includes("src/column/assemble.ts"));
  assert.deepEqual(
    modules.filter((source) => UNUSED.some((pattern) => pattern.test(source))),
    [],
  );
});

test("a bundle is one file of ours, one of packages, Eleventy, and one that imports", () => {
  const names = files.map(({ path }) => basename(path)).sort();
  assert.deepEqual(names, ["eleventy.cjs", "engine.cjs", "engine.cjs.map", "import.cjs", "packages.cjs"]);
});

test("files of a bundle are ASCII, and import nothing by themselves", () => {
  for (const { path, contents } of files) {
    assert.doesNotMatch(contents, /[^\0-\x7f]/, path);
    const code = contents.replace(/^\s*(?:\/?\*|\/\/).*$/gm, "");
    if (/(?:eleventy|engine|packages)\.cjs$/.test(path))
      assert.doesNotMatch(code, /\bimport\((?!\)|\$)/, path);
  }
});
