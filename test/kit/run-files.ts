import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { pathToFileURL } from "node:url";
import { newTally, type Outcome, type Tally } from "./tally.ts";
import { temporaryFolder } from "./temporary.ts";

/** Files that run in one process, one after another. */
export type Batch = readonly string[];

export interface RunOptions {
  /** How many batches run at the same time, each in a process of its own. */
  readonly concurrency: number;
  /** Milliseconds that one batch may take. */
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

/** Runs files of tests, named from `root`, in the order of their batches. */
export async function runFiles(
  root: string,
  batches: readonly Batch[],
  options: RunOptions,
): Promise<Outcome[]> {
  const outcomes = new Map<Batch, readonly Outcome[]>();
  const left = [...batches];
  const work = async () => {
    for (let batch = left.shift(); batch !== undefined; batch = left.shift())
      outcomes.set(batch, await runBatch(root, batch, options));
  };
  await Promise.all(Array.from({ length: options.concurrency }, work));
  return batches.flatMap((batch) => outcomes.get(batch) ?? []);
}

/** When a shared process breaks, nobody knows which file broke it: each runs again, in a process of its own. */
async function runBatch(root: string, batch: Batch, options: RunOptions): Promise<readonly Outcome[]> {
  const tally = await runProcess(root, batch, options);
  const breakage = tally.breakage();
  if (breakage === null) return tally.outcomes;
  console.log(
    `The process of ${batch[0]} and ${batch.length - 1} more files broke off; each runs alone:\n${breakage}`,
  );
  return runFiles(root, alone(batch), { ...options, concurrency: 1 });
}

async function runProcess(
  root: string,
  batch: Batch,
  { timeout, testNamePatterns }: RunOptions,
): Promise<Tally> {
  const tally = newTally(root, batch);
  const patterns = testNamePatterns && { testNamePatterns: [...testNamePatterns] };
  const files = [entryOf(root, batch)];
  for await (const event of run({ files, concurrency: 1, timeout, ...patterns })) tally.record(event);
  return tally;
}

/** The module that a process starts with. */
function entryOf(root: string, batch: Batch): string {
  const [first, second] = batch;
  if (first !== undefined && second === undefined) return join(root, first);
  const entry = join(temporaryFolder(), "batch.mjs");
  const helper = pathToFileURL(join(import.meta.dirname, "share-process.ts")).href;
  writeFileSync(
    entry,
    `import { shareProcess } from ${JSON.stringify(helper)};
await shareProcess(${JSON.stringify(root)}, ${JSON.stringify(batch)});
`,
  );
  return entry;
}

function alone(files: Iterable<string>): Batch[] {
  return [...files].map((file) => [file]);
}

/** Retry: the files that failed run once more, one after another, when the machine has nothing else to do. */
export async function retryFailed(
  root: string,
  first: readonly Outcome[],
  options: RunOptions,
): Promise<Retried> {
  const failed = new Set(first.flatMap(({ file, result }) => (result === "failed" && file ? [file] : [])));
  return settle(first, await runFiles(root, alone(failed), { ...options, concurrency: 1 }));
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
