/**
 * Mutation testing: changes a room's code in thousands of small ways and tells which changes no test notices.
 *
 *     npm run mutate -- column               a room of `src/`, and the tests in the same folder of `test/`
 *     npm run mutate -- outputs/feeds        a part of it; where the part has no tests of its own, the room's
 *     npm run mutate -- column/slug.ts       one file, and the room's tests
 *     npm run mutate -- column --static      also what runs once, while modules load: a new process for each mutant
 *
 * StrykerJS comes through npx: its hundred packages are for this script alone.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../kit/column.ts";

const STRYKER = "@stryker-mutator/core@9.6.1";

const place = (process.argv[2] ?? "").replace(/^src\//, "").replace(/\/$/, "");
const tests = testsFor(place);
if (place === "" || tests === "." || !existsSync(join(ROOT, "src", place))) {
  console.error("Name a folder or a file of src/ that has tests: npm run mutate -- column");
  process.exit(2);
}

const name = place.replaceAll("/", "-");
const folder = join(ROOT, ".cache/mutate");
mkdirSync(folder, { recursive: true });
const settings = {
  mutate: [isFolder(join(ROOT, "src", place)) ? `src/${place}/**/*.ts` : `src/${place}`, "!**/*.d.ts"],
  plugins: [join(import.meta.dirname, "runner.ts")],
  testRunner: "yeonjae",
  coverageAnalysis: "perTest",
  ignoreStatic: !process.argv.includes("--static"),
  concurrency: Number(process.env.MUTATE_CONCURRENCY ?? 1),
  timeoutMS: 20_000,
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: join(folder, `${name}.html`) },
  jsonReporter: { fileName: join(folder, `${name}.json`) },
  tempDirName: join(folder, `${name}-sandbox`),
  ignorePatterns: ["dist", ".cache", "_site", "bench", "docs", "posts"],
  disableTypeChecks: false,
  tsconfigFile: "none.json",
  checkers: [],
  allowConsoleColors: false,
  thresholds: { high: 90, low: 80, break: null },
};
const config = join(folder, `${name}.config.json`);
writeFileSync(config, JSON.stringify(settings, null, 2));

const { status } = spawnSync("npx", ["--yes", "--package", STRYKER, "stryker", "run", config], {
  cwd: ROOT,
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_OPTIONS: `--import ${import.meta.resolve("tsx")}`,
    TZ: "UTC",
    RUNS: process.env.RUNS ?? "5",
    MUTATE_TESTS: join("test", tests),
  },
});
process.exit(status ?? 1);

/** The folder of tests for a place, or for the nearest folder around it. */
function testsFor(place: string): string {
  return isFolder(join(ROOT, "test", place)) ? place : testsFor(dirname(place));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
