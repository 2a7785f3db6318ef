import { join } from "node:path";
import { run } from "node:test";
import { newTally, type Outcome } from "./tally.ts";

export interface RunOptions {
  /** How many files run at the same time, each in a process of its own. */
  readonly concurrency: number;
  /** Milliseconds that one file may take. */
  readonly timeout: number;
  /** Only tests of such names. */
  readonly testNamePatterns?: readonly RegExp[];
}

/** What came of a run whose failing files ran twice. */
export interface Retried {
  readonly outcomes: readonly Outcome[];
  /** The failures of first runs whose file passed in its second. */
  readonly flaky: readonly Outcome[];
}

/** Runs files of tests, named from `root`. */
export async function runFiles(
  root: string,
  files: readonly string[],
  options: RunOptions,
): Promise<Outcome[]> {
  const outcomes = new Map<string, readonly Outcome[]>();
  const left = [...files];
  const work = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift())
      outcomes.set(file, await runFile(root, file, options));
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return files.flatMap((file) => outcomes.get(file) ?? []);
}

async function runFile(
  root: string,
  file: string,
  { timeout, testNamePatterns }: RunOptions,
): Promise<readonly Outcome[]> {
  const tally = newTally(root, file);
  const patterns = testNamePatterns && { testNamePatterns: [...testNamePatterns] };
  for await (const event of run({ files: [join(root, file)], concurrency: 1, timeout, ...patterns }))
    tally.record(event);
  return tally.outcomes;
}

/** Retry: the files that failed run once more, one after another, when the machine has nothing else to do. */
export async function retryFailed(
  root: string,
  first: readonly Outcome[],
  options: RunOptions,
): Promise<Retried> {
  const failed = new Set(first.flatMap(({ file, result }) => (result === "failed" && file ? [file] : [])));
  return settle(first, await runFiles(root, [...failed], { ...options, concurrency: 1 }));
}

/** A file that passed in its second run counts as that run has it; one that failed twice, as its first run has it. */
export function settle(first: readonly Outcome[], second: readonly Outcome[]): Retried {
  const retried = new Set(second.map(({ file }) => file));
  const mended = new Set([...retried].filter((file) => isMended(of(first, file), of(second, file))));
  return {
    outcomes: [
      ...first.filter(({ file }) => !mended.has(file)),
      ...second.filter(({ file }) => mended.has(file)),
    ],
    flaky: first.filter(({ file, result }) => result === "failed" && mended.has(file)),
  };
}

/** Skipping what failed is no pass. */
function isMended(first: readonly Outcome[], second: readonly Outcome[]): boolean {
  const failed = new Set(first.filter(({ result }) => result === "failed").map(({ name }) => name));
  return (
    second.some(({ result }) => result === "passed") &&
    !second.some(({ result, name }) => result === "failed" || (result === "skipped" && failed.has(name)))
  );
}

function of(outcomes: readonly Outcome[], file: string | null): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.file === file);
}
