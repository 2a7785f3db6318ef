import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import type { Metafile } from "esbuild";
import { ROOT } from "../kit/column.ts";

/** What every command loads to read a column and its settings, in English. */
const COLUMN = [
  "src/cli/run.ts",
  "src/cli/phrases/en.ts",
  "src/core/problems/en.ts",
  "src/index.ts",
  "src/host/eleventy/engine.ts",
  "src/outputs/theme/layouts.ts",
];

/** The most that each command may load, in kilobytes and files: a limit to raise only for what the command uses. */
const LIMITS: readonly (readonly [string, readonly string[], number, number])[] = [
  ["--help", ["src/cli/run.ts", "src/cli/phrases/en.ts", "src/cli/help.ts"], 118, 23],
  ["check", [...COLUMN, "src/cli/commands/check.ts"], 700, 60],
  ["build", [...COLUMN, "src/cli/commands/build.ts"], 712, 62],
  ["status", [...COLUMN, "src/cli/commands/status.ts"], 711, 62],
];

/** Never loaded by a plain check: the other language, and what only other commands or settings use. */
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
const compile: { bundle(folder: string): Promise<{ readonly metafile: Metafile }> } = await import(
  pathToFileURL(join(ROOT, "bin/compile.js")).href
);
const { outputs } = (await compile.bundle("dist")).metafile;

/** The files of the bundle that an import of these sources loads: entry points, and what they import statically. */
function filesOf(sources: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (kind === "import-statement" && !external) add(path);
  };
  for (const source of sources) {
    const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === source);
    assert.ok(entry, `${source} is imported lazily`);
    add(entry[0]);
  }
  return files;
}

for (const [command, sources, kilobytes, files] of LIMITS)
  test(`\`${command}\` loads no more than ${kilobytes} KB in ${files} files`, () => {
    const loaded = filesOf(sources);
    const bytes = [...loaded].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
    assert.ok(bytes <= kilobytes * 1000, `${Math.ceil(bytes / 1000)} KB`);
    assert.ok(loaded.size <= files, `${loaded.size} files`);
  });

test("a plain check loads nothing of another language, command or setting", () => {
  const inputs = [...filesOf([...COLUMN, "src/cli/commands/check.ts"])].flatMap((file) =>
    Object.entries(outputs[file]?.inputs ?? {}),
  );
  const loaded = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([source]) => source);
  assert.ok(loaded.includes("src/column/assemble.ts"));
  assert.deepEqual(
    loaded.filter((source) => UNUSED.some((pattern) => pattern.test(source))),
    [],
  );
});
