import { relative, resolve } from "node:path";
import type { TestEvent } from "node:test/reporters";

/** One thing that was tried: a test without tests inside it, or a named check. */
export interface Outcome {
  /** "site/golden.test.ts › the golden site": where it stands and what it says. */
  readonly name: string;
  /** "test/site/golden.test.ts"; null for what is no file of tests. */
  readonly file: string | null;
  readonly result: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  /** What a failure printed, or why it was skipped. */
  readonly because: string;
}

/** Collects outcomes as they come in. */
export interface Tally {
  readonly root: string;
  readonly outcomes: Outcome[];
  /** The tests that are open in each file, outermost first. */
  readonly open: Map<string, string[]>;
  /** How deep the last finished test of each file stood: one level above it was its parent. */
  readonly depth: Map<string, number>;
  /** What each file printed: shown when the file itself breaks. */
  readonly printed: Map<string, string>;
}

const SLOW = 3_000;

export function newTally(root: string): Tally {
  return { root, outcomes: [], open: new Map(), depth: new Map(), printed: new Map() };
}

/** Takes in one event of Node's test runner. */
export function record(tally: Tally, event: TestEvent): void {
  if (event.type === "test:start") {
    const open = tally.open.get(event.data.file ?? "") ?? [];
    tally.open.set(event.data.file ?? "", [...open.slice(0, event.data.nesting), event.data.name]);
  }
  if (event.type === "test:stdout" || event.type === "test:stderr") {
    tally.printed.set(event.data.file, (tally.printed.get(event.data.file) ?? "") + event.data.message);
  }
  if (event.type === "test:pass" || event.type === "test:fail") finish(tally, event);
}

type Finished = Extract<TestEvent, { type: "test:pass" | "test:fail" }>;

function finish(tally: Tally, { type, data }: Finished): void {
  const path = data.file ?? "";
  const isParent = (tally.depth.get(path) ?? 0) > data.nesting;
  tally.depth.set(path, data.nesting);
  const isFile = data.nesting === 0 && resolve(data.name) === resolve(path);
  const around = (tally.open.get(path) ?? []).slice(0, data.nesting);
  const file = relative(tally.root, path);
  const name = [file, ...around, ...(isFile ? [] : [data.name])].join(" › ");
  const add = (result: Outcome["result"], because: string) =>
    tally.outcomes.push({ name, file, result, milliseconds: data.details.duration_ms, because });

  if (type === "test:fail") {
    const error = data.details.error;
    if (isParent && failureType(error) === "subtestsFailed") return;
    const printed = isFile ? (tally.printed.get(path) ?? "") : "";
    add("failed", printed + explain(error));
  } else if (isFile) {
    add("failed", "The file holds no test.");
  } else if (data.skip !== undefined && data.skip !== false) {
    add("skipped", reason(data.skip));
  } else if (!isParent) {
    add("passed", "");
  }
}

/** `skip: true` hides something without a word; then that is said. */
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

/** What took long, what was skipped and why. */
export function printRemarks(outcomes: readonly Outcome[]): void {
  const slow = outcomes.filter(({ milliseconds }) => milliseconds > SLOW);
  for (const { name, milliseconds } of slow.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10)) {
    console.log(`slow     ${(milliseconds / 1000).toFixed(1)} s  ${name}`);
  }
  for (const { name, because } of withResult(outcomes, "skipped"))
    console.log(`skipped  ${name}: ${because}`);
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
