import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { retryFailed, runFiles } from "./run-files.ts";
import { closingLine, isGood, withResult } from "./tally.ts";
import { temporaryFolder } from "./temporary.ts";

const OPTIONS = { concurrency: 2, timeout: 60_000 };
const HEAD = `import { existsSync, writeFileSync } from "node:fs";
import { test } from "node:test";
const diary = new URL(import.meta.url + ".diary");
const isFirst = !existsSync(diary);
writeFileSync(diary, "");
`;

// Node runs no tests inside a process that says it is a test.
const context = process.env.NODE_TEST_CONTEXT;
before(() => delete process.env.NODE_TEST_CONTEXT);
after(() => {
  if (context !== undefined) process.env.NODE_TEST_CONTEXT = context;
});

/** Runs a suite of one file twice where it fails, as `.ci/run` does. */
async function retried(body: string) {
  const root = temporaryFolder();
  writeFileSync(join(root, "a.test.mjs"), HEAD + body);
  writeFileSync(join(root, "b.test.mjs"), 'import { test } from "node:test";\ntest("steady", () => {});\n');
  const first = await runFiles(root, [["a.test.mjs"], ["b.test.mjs"]], OPTIONS);
  const { outcomes, flaky } = await retryFailed(root, first, OPTIONS);
  return {
    before: closingLine(first),
    after: closingLine(outcomes),
    isGood: isGood(outcomes),
    flaky: flaky.map(({ name, because }) => `${name}: ${because.split("\n")[0]}`),
    failed: withResult(outcomes, "failed").map(({ name }) => name),
  };
}

test("a file that fails and then passes counts as passed, and is told as flaky", async () => {
  const body = `
test("sound", () => {});
test("shaky", () => { if (isFirst) throw new Error("too slow"); });
test("left out", { skip: "no browser" }, () => {});
`;
  assert.deepEqual(await retried(body), {
    before: "2 passed, 1 failed, 1 skipped",
    after: "3 passed, 0 failed, 1 skipped",
    isGood: true,
    flaky: ["a.test.mjs › shaky: Error: too slow"],
    failed: [],
  });
});

test("a file that fails twice fails once, with what its first run said", async () => {
  assert.deepEqual(
    await retried('test("wrong", () => { throw new Error(isFirst ? "first" : "second"); });'),
    {
      before: "1 passed, 1 failed",
      after: "1 passed, 1 failed",
      isGood: false,
      flaky: [],
      failed: ["a.test.mjs › wrong"],
    },
  );
});

test("a file that fails another test in its second run has failed", async () => {
  const body = `
test("one", () => { if (isFirst) throw new Error(); });
test("two", () => { if (!isFirst) throw new Error(); });
`;
  const { after, isGood, failed } = await retried(body);
  assert.deepEqual([after, isGood, failed], ["2 passed, 1 failed", false, ["a.test.mjs › one"]]);
});

test("what failed and is skipped the next time has failed", async () => {
  const body = `
test("sound", () => {});
test("shaky", { skip: !isFirst && "no browser starts here" }, () => { throw new Error(); });
`;
  const { after, isGood } = await retried(body);
  assert.deepEqual([after, isGood], ["2 passed, 1 failed", false]);
});

test("a file that breaks off as a whole runs again, too", async () => {
  const { before, after, flaky } = await retried(
    'if (isFirst) process.exit(3);\ntest("sound", () => {});\ntest("sound too", () => {});',
  );
  assert.deepEqual([before, after], ["1 passed, 1 failed", "3 passed, 0 failed"]);
  assert.match(flaky[0] ?? "", /^a\.test\.mjs: /);
});

test("a test that a helper defines belongs to the file that runs", async () => {
  const helper = join(temporaryFolder(), "helper.mjs");
  writeFileSync(
    helper,
    'import { test } from "node:test";\nexport const check = (name, body) => test(name, body);\n',
  );
  const { after, flaky } = await retried(
    `const { check } = await import(${JSON.stringify(helper)});
check("shaky", () => { if (isFirst) throw new Error("too slow"); });`,
  );
  assert.deepEqual([after, flaky], ["2 passed, 0 failed", ["a.test.mjs › shaky: Error: too slow"]]);
});

/** What comes of files that share a process. */
async function together(bodies: readonly string[]): Promise<string[]> {
  const root = temporaryFolder();
  const files = bodies.map((_, index) => `${index}.test.mjs`);
  for (const [index, body] of bodies.entries())
    writeFileSync(
      join(root, files[index] ?? ""),
      `import { after, before, test } from "node:test";\n${body}`,
    );
  const outcomes = await runFiles(root, [files], OPTIONS);
  return outcomes.map(
    ({ name, result, because }) => `${result} ${name}${because && `: ${because.split("\n")[0]}`}`,
  );
}

test("files that share a process have their own names, hooks and failures", async () => {
  const body = `
let ready = false;
before(() => { ready = !process.env.READY; process.env.READY = "1"; });
after(() => { delete process.env.READY; });
test("its hook has run", () => { if (!ready) throw new Error("not ready"); });`;
  const parts = 'test("parts", async (t) => { await t.test("one", () => {}); });';
  assert.deepEqual(
    await together([
      body,
      `${body}\ntest("wrong", () => { throw new Error("oh"); });`,
      `${body}\n${parts}`,
      "",
      'test("left out", { skip: "no browser" }, () => {}); await Promise.resolve(); throw new Error("torn");',
    ]),
    [
      "passed 0.test.mjs › its hook has run",
      "passed 1.test.mjs › its hook has run",
      "failed 1.test.mjs › wrong: Error: oh",
      "passed 2.test.mjs › its hook has run",
      "passed 2.test.mjs › parts › one",
      "failed 3.test.mjs: The file holds no test.",
      "skipped 4.test.mjs › left out: no browser",
      "failed 4.test.mjs › the file loads: Error: torn",
    ],
  );
});

test("when a file ends the process that it shares, each runs alone", async () => {
  const [first, second] = await together(['test("sound", () => {});', "process.exit(3);"]);
  assert.equal(first, "passed 0.test.mjs › sound");
  assert.match(second ?? "", /^failed 1\.test\.mjs: /);
});

test("nothing runs again where nothing has failed", async () => {
  const { before, after, flaky } = await retried('if (isFirst) test("sound", () => {});');
  assert.deepEqual([before, after, flaky], ["2 passed, 0 failed", "2 passed, 0 failed", []]);
});
