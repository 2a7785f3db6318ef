import { relative, resolve } from "node:path";
import type { TestEvent } from "node:test/reporters";

/** One thing that was tried: a test without tests inside it, or a named check. */
export interface Outcome {
  /** "site/golden.test.ts › the golden site": where it stands and what it says. */
  readonly name: string;
  readonly result: "passed" | "failed" | "skipped";
  readonly milliseconds: number;
  /** What a failure printed, or why it was skipped. */
  readonly because: string;
}

/** Counts outcomes as they come in. */
export interface Tally {
  readonly root: string;
  passed: number;
  readonly failed: Outcome[];
  readonly skipped: Outcome[];
  readonly slow: Outcome[];
  add(outcome: Outcome): void;
  /** The tests that are open in each file, outermost first. */
  readonly open: Map<string, string[]>;
  /** How deep the last finished test of each file stood: one level above it was its parent. */
  readonly depth: Map<string, number>;
  /** What each file printed: shown when the file itself breaks. */
  readonly printed: Map<string, string>;
}

const SLOW = 3_000;

export function newTally(root: string): Tally {
  const tally: Tally = {
    root,
    passed: 0,
    failed: [],
    skipped: [],
    slow: [],
    open: new Map(),
    depth: new Map(),
    printed: new Map(),
    add(outcome) {
      if (outcome.result === "passed") tally.passed++;
      else tally[outcome.result].push(outcome);
      if (outcome.milliseconds > SLOW) tally.slow.push(outcome);
    },
  };
  return tally;
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
  const file = data.file ?? "";
  const isParent = (tally.depth.get(file) ?? 0) > data.nesting;
  tally.depth.set(file, data.nesting);
  const isFile = data.nesting === 0 && resolve(data.name) === resolve(file);
  const path = (tally.open.get(file) ?? []).slice(0, data.nesting);
  const name = [relative(tally.root, file), ...path, ...(isFile ? [] : [data.name])].join(" › ");
  const milliseconds = data.details.duration_ms;

  if (type === "test:fail") {
    const error = data.details.error;
    if (isParent && failureType(error) === "subtestsFailed") return;
    const printed = isFile ? (tally.printed.get(file) ?? "") : "";
    tally.add({ name, result: "failed", milliseconds, because: printed + explain(error) });
  } else if (isFile) {
    tally.add({ name, result: "failed", milliseconds, because: "The file holds no test." });
  } else if (data.skip !== undefined && data.skip !== false) {
    tally.add({ name, result: "skipped", milliseconds, because: reason(data.skip) });
  } else if (!isParent) {
    tally.add({ name, result: "passed", milliseconds, because: "" });
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

/** Failures in full, what was skipped and why, what took long. */
export function printTally(tally: Tally): void {
  for (const { name, because } of tally.failed) {
    console.log(`\nFAILED  ${name}\n${because.replace(/^/gm, "    ")}`);
  }
  if (tally.failed.length > 0) console.log();
  for (const { name, milliseconds } of tally.slow
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 10)) {
    console.log(`slow     ${(milliseconds / 1000).toFixed(1)} s  ${name}`);
  }
  for (const { name, because } of tally.skipped) console.log(`skipped  ${name}: ${because}`);
}

/** "42 passed, 0 failed, 2 skipped" */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failed.length} failed${tail}`;
}
