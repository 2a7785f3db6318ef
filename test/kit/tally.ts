import { join, resolve } from "node:path";
import type { TestEvent } from "node:test/reporters";

/** The result of a test without subtests, or of a named check. */
export interface Outcome {
  /** Its file and title: "site/golden.test.ts › the golden site". */
  readonly name: string;
  /** "test/site/golden.test.ts"; null for what is no file of tests. */
  readonly file: string | null;
  readonly result: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  /** What a failure printed, or why it was skipped. */
  readonly because: string;
}

/** Collects the outcomes of the files that run in one process, from the events of Node's test runner. */
export interface Tally {
  readonly outcomes: Outcome[];
  /** What the process itself failed of, outside of every file that shares it; else null. */
  readonly breakage: () => string | null;
  record(event: TestEvent): void;
}

const SLOW = 3_000;
const SLOW_FILE = 10_000;

/**
 * @param files from `root`. More than one share a process: each is a suite of its name (`share-process.ts`). An event
 * names the file that calls `test`, which may be a helper.
 */
export function newTally(root: string, files: readonly string[]): Tally {
  const outcomes: Outcome[] = [];
  const alone = files.length === 1 ? files[0] : undefined;
  /** The file that runs, then its test, then a test inside that. */
  const pathOf = ({ nesting, name }: Finished["data"]): string[] => {
    if (alone === undefined) return [...open.slice(0, nesting), name];
    const isFile = nesting === 0 && resolve(name) === join(root, alone);
    return [alone, ...open.slice(0, nesting), ...(isFile ? [] : [name])];
  };
  let breakage: string | null = null;
  /** The tests that are open, outermost first. */
  let open: string[] = [];
  /** How deep the last finished test stood: one level above it was its parent. */
  let depth = 0;
  /** What the file printed: shown when the file itself breaks. */
  let printed = "";

  const finish = ({ type, data }: Finished): void => {
    const isParent = depth > data.nesting;
    depth = data.nesting;
    const path = pathOf(data);
    const isFile = path.length === 1;
    const file = path[0] ?? "";
    if (!files.includes(file)) {
      if (type === "test:fail") breakage = printed + explain(data.details.error);
      return;
    }
    const add = (result: Outcome["result"], because: string) =>
      outcomes.push({
        name: path.join(" › "),
        file,
        result,
        milliseconds: data.details.duration_ms,
        because,
      });

    if (type === "test:fail") {
      const error = data.details.error;
      if (isParent && failureType(error) === "subtestsFailed") return;
      add("failed", (isFile ? printed : "") + explain(error));
    } else if (isFile && !isParent) {
      add("failed", "The file holds no test.");
    } else if (data.skip !== undefined && data.skip !== false) {
      add("skipped", reason(data.skip));
    } else if (!isParent) {
      add("passed", "");
    }
  };

  return {
    outcomes,
    breakage: () => breakage,
    record(event) {
      if (event.type === "test:start") open = [...open.slice(0, event.data.nesting), event.data.name];
      if (event.type === "test:stdout" || event.type === "test:stderr") printed += event.data.message;
      if (event.type === "test:pass" || event.type === "test:fail") finish(event);
    },
  };
}

type Finished = Extract<TestEvent, { type: "test:pass" | "test:fail" }>;

/** The reason of a skipped test; `skip: true` has none, and is reported as such. */
function reason(skip: string | true): string {
  return skip === true || skip === "" ? "nobody said why" : skip;
}

function failureType(error: Error): unknown {
  return (error as { failureType?: unknown }).failureType;
}

/** The thrown error itself, without the frames of Node's own runner. */
function explain(error: Error): string {
  const cause: unknown = error.cause ?? error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return text.replace(/^\s+at .*\(?node:.*\n?/gm, "").trimEnd();
}

export function withResult(outcomes: readonly Outcome[], result: Outcome["result"]): Outcome[] {
  return outcomes.filter((outcome) => outcome.result === result);
}

export function printFailures(outcomes: readonly Outcome[]): void {
  const failed = withResult(outcomes, "failed");
  for (const { name, because } of failed) console.log(`\nFAILED  ${name}\n${indented(because)}`);
  if (failed.length > 0) console.log();
}

/** What failed once and passed when its file ran again: no failure of this run, but to be mended by whoever meets it. */
export function printFlaky(flaky: readonly Outcome[]): void {
  for (const { name, because } of flaky) console.log(`flaky: ${name}\n${indented(because)}`);
}

/** What took long, test by test and file by file, what was skipped and why. */
export function printRemarks(outcomes: readonly Outcome[]): void {
  printLongest("slow", SLOW, outcomes);
  printLongest("file", SLOW_FILE, sumsByFile(outcomes));
  for (const { name, because } of withResult(outcomes, "skipped"))
    console.log(`skipped  ${name}: ${because}`);
}

type Timed = Pick<Outcome, "name" | "milliseconds">;

function printLongest(label: string, limit: number, timed: readonly Timed[]): void {
  const longest = timed.filter(({ milliseconds }) => milliseconds > limit);
  for (const { name, milliseconds } of longest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10)) {
    console.log(`${label}     ${(milliseconds / 1000).toFixed(1)} s  ${name}`);
  }
}

function sumsByFile(outcomes: readonly Outcome[]): Timed[] {
  const sums = new Map<string, number>();
  for (const { file, milliseconds } of outcomes)
    if (file !== null) sums.set(file, (sums.get(file) ?? 0) + milliseconds);
  return [...sums].map(([name, milliseconds]) => ({ name, milliseconds }));
}

/** "42 passed, 0 failed, 2 skipped" */
export function closingLine(outcomes: readonly Outcome[]): string {
  const count = (result: Outcome["result"]) => withResult(outcomes, result).length;
  const tail = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
  return `${count("passed")} passed, ${count("failed")} failed${tail}`;
}

/** Whether a run may end with exit code 0: without a failure, and not by having tried nothing. */
export function isGood(outcomes: readonly Outcome[]): boolean {
  return withResult(outcomes, "failed").length === 0 && withResult(outcomes, "passed").length > 0;
}

function indented(text: string): string {
  return text.replace(/^/gm, "    ");
}
