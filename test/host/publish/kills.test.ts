import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeCorpus } from "../../../bench/corpus.ts";
import { writeColumn } from "../../../bench/write-column.ts";
import { copyColumn, filesOf, makeColumn, NOW, type TestColumn, write } from "../../kit/column.ts";
import { FULL } from "../../kit/full.ts";
import { buildHere, runHere } from "../../kit/in-process.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

/** Kills a real process at some of its writes to the disk. */
const LOADER = join(import.meta.dirname, "kill-first.js");
const ARMED = {
  NODE_OPTIONS: `--import ${LOADER}`,
  // No coverage: with two loaders the code differs from that of other processes, so that results can't be merged.
  NODE_V8_COVERAGE: undefined,
};

const post = (title: string, words: string) => `---\ntitle: ${title}\ndate: 2024-01-03\n---\n\n${words}\n`;
const small = () =>
  makeColumn({ "posts/fog.md": post("안개", "안개가 걷혔다."), "posts/tide.md": post("밀물", "썰물.") });
const edited = {
  "posts/fog.md": post("안개", "안개가 짙다."),
  "posts/wind.md": post("바람", "바람이 분다."),
};

/** Six hundred posts, of which one is edited: most files stay as they are. */
function large(): TestColumn {
  const folder = join(temporaryFolder(), "column");
  writeColumn(folder, makeCorpus(600));
  return copyColumn(folder);
}

/** @param which the writes to kill at, counted from the end, where a build publishes and then cleans up */
async function kills(column: TestColumn, which: (changes: number) => readonly number[]): Promise<void> {
  const siteOf = ({ folder }: TestColumn) => filesOf(join(folder, "_site"), ".git/");
  assert.equal((await buildHere(column)).code, 0);
  const old = siteOf(column);
  write(column, edited);

  const model = again(column);
  const counted = await model.build([], ARMED);
  assert.equal(counted.code, 0, counted.stderr);
  const made = siteOf(model);
  const changes = Number(/changes: (\d+)/.exec(counted.stderr)?.[1]);
  assert.ok(changes > 20, counted.stderr);

  for (const nth of which(changes).map((fromEnd) => changes - fromEnd)) {
    const here = again(column);
    const posts = filesOf(join(here.folder, "posts"));
    const { code } = await here.build([], { ...ARMED, KILL_AT: String(nth) });
    assert.equal(code, null, `killed at ${nth}`);
    const { code: next, stderr } = await runHere(here, ["status", "--now", NOW], "en");
    assert.equal(next, 0, `${nth}: ${stderr}`);
    const found = siteOf(here);
    same(found, found.has("wind/index.html") ? made : old, `killed at ${nth}`);
    same(filesOf(join(here.folder, "posts")), posts, `killed at ${nth}`);
    const built = await buildHere(here);
    assert.equal(built.code, 0, `${nth}: ${built.stderr}`);
    same(siteOf(here), made, `built after ${nth}`);
  }
}

/** Compares files, and reports differences by name: a diff of a thousand pages takes minutes to print. */
function same(found: Map<string, Buffer>, expected: Map<string, Buffer>, when: string): void {
  assert.deepEqual([...found.keys()], [...expected.keys()], when);
  const differing = [...found].filter(([path, bytes]) => !expected.get(path)?.equals(bytes));
  assert.deepEqual(
    differing.map(([path]) => path),
    [],
    when,
  );
}

/** The same column in another folder. */
function again({ folder }: TestColumn): TestColumn {
  const copy = makeColumn({});
  for (const part of ["posts", "_site", ".eleventy.ts"]) {
    cpSync(join(folder, part), join(copy.folder, part), { recursive: true });
  }
  return copy;
}

/**
 * Some writes only, evenly apart, since each process takes seconds; on a disk in memory every one is tried
 * (`faults.test.ts`).
 *
 * @param last how many of the last writes are taken into account
 */
const spread =
  (count: number, last = Infinity) =>
  (changes: number) =>
    Array.from({ length: count }, (_, index) => Math.floor((index * Math.min(changes, last)) / count));

test("killed while it publishes by folder, a build leaves the old site or the new one", () =>
  kills(small(), FULL ? spread(24) : () => [6]));

test("killed while it publishes by file, a build leaves the old site or the new one", async () => {
  const column = small();
  write(column, { "_site/.git/HEAD": "ref: refs/heads/pages\n" });
  // Earlier writes are the same as by folder.
  await kills(column, FULL ? spread(12, 40) : () => [12]);
});

test("the same with six hundred posts", { skip: !FULL && "it takes minutes" }, () =>
  kills(large(), spread(3)),
);

test("stopped by Ctrl-C, a build leaves the old site, and the next one builds", async () => {
  const column = small();
  assert.equal((await buildHere(column)).code, 0);
  const old = filesOf(join(column.folder, "_site"));
  write(column, edited);
  const { code, stderr } = await column.build([], { ...ARMED, KILL_AT: "12", KILL_WITH: "SIGINT" });
  assert.equal(code, null);
  assert.equal(stderr, "");
  assert.deepEqual(filesOf(join(column.folder, "_site")), old);
  assert.equal((await buildHere(column)).code, 0);
  assert.deepEqual(filesOf(join(column.folder, ".cache")).size, 0);
});

test("of two builds at once, one waits for the other", async () => {
  const column = small();
  const both = await Promise.all([column.build(), column.build()]);
  for (const { code, stderr } of both) {
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^(?:Another build is running \(process \d+\); waiting for it\.\n)?$/);
  }
  assert.equal(filesOf(join(column.folder, ".cache"), "settings/").size, 0);
});
