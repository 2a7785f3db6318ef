/**
 * StrykerJS test runner plugin: runs the tests of `node:test` inside Stryker's worker. A process for each test file and
 * mutant, as @stryker-mutator/tap-runner has it, costs a second each time; here a mutant costs milliseconds.
 * https://stryker-mutator.io/docs/stryker-js/guides/create-a-plugin/
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";

type Body = (context: object) => unknown;

interface Test {
  readonly id: string;
  readonly file: string;
  readonly body: Body;
}

/** What instrumented code asks and tells, at `globalThis.__stryker__`. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly static?: object; readonly perTest?: Readonly<Record<string, object>> };
}

interface MutantRun {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  /** "static": the mutant is active while modules load. */
  readonly mutantActivation: "runtime" | "static";
}

type MutantResult =
  | { readonly status: "survived"; readonly nrOfTests: number }
  | { readonly status: "timeout"; readonly reason: string }
  | {
      readonly status: "killed";
      readonly nrOfTests: number;
      readonly killedBy: readonly string[];
      readonly failureMessage: string;
    };

/** Milliseconds of CPU: a test that takes longer is left out, since each survivor would wait for it. */
const SLOW = 500;
/** In the sandbox, for the workers that come after the first: the tests that are run, quickest first. */
const KILLERS = "killers.json";

const PASSED = 0;
const FAILED = 1;

const stryker: Instrumentation = {};
(globalThis as { __stryker__?: Instrumentation }).__stryker__ = stryker;
const tests: Test[] = [];
let isLoaded = false;
/** A mutant has left something behind, in a module's cache, say. */
let isSpoilt = false;

/** Collects tests instead of running them, so that they can run again and again. */
async function load(): Promise<void> {
  if (isLoaded) return;
  isLoaded = true;
  const builtin = createRequire(import.meta.url)("node:test") as Record<string, unknown>;
  // Nobody reads the example: it need not be made small.
  fc.configureGlobal({ endOnFailure: true });
  let file = "";
  builtin.test = (name: string, ...[options, body]: [Body] | [{ skip?: unknown }, Body]) => {
    if (typeof options === "function") tests.push({ id: `${file} › ${name}`, file, body: options });
    else if (body !== undefined && !options.skip) tests.push({ id: `${file} › ${name}`, file, body });
  };
  syncBuiltinESMExports();
  for (file of testFiles()) await import(pathToFileURL(resolve(file)).href);
  if (existsSync(KILLERS)) keepKillers(JSON.parse(readFileSync(KILLERS, "utf8")));
}

/** Quick tests first: most mutants are killed by one of them. */
function keepKillers(ids: readonly string[]): void {
  const rank = new Map(ids.map((id, at) => [id, at]));
  const kept = tests.filter(({ id }) => rank.has(id));
  tests.splice(0, tests.length, ...kept.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)));
}

function testFiles(): string[] {
  return (process.env.MUTATE_TESTS ?? "")
    .split(" ")
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".test.ts"))
    .sort();
}

/** What went wrong, or null. */
async function failureOf({ id, body }: Test): Promise<string | null> {
  stryker.currentTestId = id;
  try {
    await body({});
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    stryker.currentTestId = undefined;
  }
}

async function dryRun() {
  await load();
  const results = [];
  for (const test of tests) {
    const start = process.cpuUsage();
    const failureMessage = await failureOf(test);
    results.push({
      id: test.id,
      name: test.id,
      fileName: resolve(test.file),
      timeSpentMs: process.cpuUsage(start).user / 1000,
      ...(failureMessage === null ? { status: PASSED } : { status: FAILED, failureMessage }),
    });
  }
  const killers = results
    .filter(({ timeSpentMs, status }) => timeSpentMs <= SLOW || status === FAILED)
    .sort((a, b) => a.timeSpentMs - b.timeSpentMs);
  const ids = killers.map(({ id }) => id);
  writeFileSync(KILLERS, JSON.stringify(ids));
  keepKillers(ids);
  const { perTest = {}, ...rest } = stryker.mutantCoverage ?? {};
  const covered = Object.fromEntries(Object.entries(perTest).filter(([id]) => ids.includes(id)));
  return { status: "complete", tests: killers, mutantCoverage: { ...rest, perTest: covered } };
}

async function mutantRun({ testFilter, hitLimit, activeMutant, mutantActivation }: MutantRun) {
  if (isSpoilt)
    throw new Error("Stryker answers this with a new worker, in which it tries the mutant again.");
  if (mutantActivation === "runtime") await load();
  stryker.hitLimit = hitLimit;
  stryker.hitCount = hitLimit === undefined ? undefined : 0;
  stryker.activeMutant = activeMutant.id;
  try {
    return await verdict(testFilter);
  } finally {
    stryker.activeMutant = undefined;
    stryker.hitCount = undefined;
  }
}

async function verdict(filter: readonly string[] | undefined): Promise<MutantResult> {
  try {
    await load();
  } catch (error) {
    isSpoilt = true;
    return { status: "killed", nrOfTests: 0, killedBy: [], failureMessage: String(error) };
  }
  const wanted = filter && new Set(filter);
  let nrOfTests = 0;
  for (const test of tests) {
    if (wanted && !wanted.has(test.id)) continue;
    nrOfTests++;
    const failureMessage = await failureOf(test);
    if ((stryker.hitCount ?? 0) > (stryker.hitLimit ?? 0))
      return { status: "timeout", reason: "an endless loop" };
    if (failureMessage === null) continue;
    stryker.activeMutant = undefined;
    isSpoilt = (await failureOf(test)) !== null;
    return { status: "killed", nrOfTests, killedBy: [test.id], failureMessage };
  }
  return { status: "survived", nrOfTests };
}

export const strykerPlugins = [
  {
    kind: "TestRunner",
    name: "yeonjae",
    factory: () => ({ capabilities: () => ({ reloadEnvironment: false }), dryRun, mutantRun }),
  },
];
