import assert from "node:assert/strict";
import { test } from "node:test";
import { sentences as en } from "../../../src/core/problems/en.ts";
import { sentences as ko } from "../../../src/core/problems/ko.ts";
import { type Facts, type Problem, problem } from "../../../src/core/problems/problem.ts";
import { printProblems } from "../../../src/core/problems/repeated.ts";

const STYLE = { format: "text", language: "en", sentences: en, color: false } as const;
const KO = { ...STYLE, language: "ko", sentences: ko } as const;

function told(lines: readonly number[], path = "posts/fog.md"): Problem[] {
  return lines.map((line) => problem("note-unused", { path, line, column: 1 }, { label: "a" }));
}

const UNUSED = "posts/fog.md:3:1: warning: [^a] is defined but never called.";

test("a warning that repeats in a file is one line with a count and the first places", () => {
  const [line, ...more] = printProblems(told([3, 5]), STYLE, false);
  assert.deepEqual(more, []);
  assert.ok(line?.startsWith(UNUSED.slice(0, 40)), line);
  assert.ok(line?.endsWith(' This file has 2 of these (lines 3, 5); "npm run check -- --all" shows each.'));
  const [many] = printProblems(told([3, 5, 7, 9, 11, 13, 13]), STYLE, false);
  assert.match(many ?? "", / This file has 7 of these \(lines 3, 5, 7, 9, 11 …\);/);
  const [korean] = printProblems(told([3, 5, 7, 9, 11, 13]), KO, false);
  assert.match(
    korean ?? "",
    / 이 파일에 모두 6개 있습니다\(3, 5, 7, 9, 11행 등\)\. 하나하나는 "npm run check -- --all"로/,
  );
  assert.match(printProblems(told([3, 3]), STYLE, false)[0] ?? "", /2 of these \(line 3\)/);
});

test("with `--all` and in JSON each is told; annotations repeat as little as text", () => {
  const problems = told([3, 5, 7]);
  assert.equal(printProblems(problems, STYLE, true).length, 3);
  assert.equal(printProblems(problems, { ...STYLE, format: "json" }, false).length, 3);
  const github = printProblems(problems, { ...STYLE, format: "github" }, false);
  assert.equal(github.length, 1);
  assert.match(github[0] ?? "", /^::warning file=posts\/fog\.md,line=3,col=1::.*3 of these/);
});

test("warnings of other files, of other kinds, and two with words of their own stay apart", () => {
  const titled = (label: string, line: number) =>
    problem("note-unused", { path: "posts/fog.md", line }, { label } as Facts["note-unused"]);
  assert.equal(printProblems([titled("a", 3), titled("b", 4)], STYLE, false).length, 2);
  assert.equal(printProblems([titled("a", 3), titled("b", 4), titled("c", 9)], STYLE, false).length, 1);
  assert.equal(printProblems([...told([3]), ...told([3], "posts/sea.md")], STYLE, false).length, 2);
});

test("errors are told each, and warnings that count as errors together", () => {
  const error = (line: number) => problem("note-undefined", { path: "posts/fog.md", line }, { label: "a" });
  assert.equal(printProblems([error(3), error(4), error(5)], STYLE, false).length, 3);
  const strict = told([3, 5, 7]).map((each) => ({ ...each, severity: "error" }) as const);
  assert.match(
    printProblems(strict, STYLE, false).join("\n"),
    /^posts\/fog\.md:3:1: error: [^\n]*3 of these[^\n]*$/,
  );
});

test("lines stay in the order of the file", () => {
  const error = problem("note-undefined", { path: "posts/fog.md", line: 4 }, { label: "b" });
  const [first, second, third] = told([3, 5, 7]) as [Problem, Problem, Problem];
  const lines = printProblems([first, error, second, third], STYLE, false);
  assert.deepEqual(
    lines.map((line) => line.slice(0, 14)),
    ["posts/fog.md:3", "posts/fog.md:4"],
  );
});

test("a kind of warning in many files is told for the first five, and the fifth tells of the others", () => {
  const files = Array.from({ length: 12 }, (_, i) => told([3, 5, 7], `posts/${10 + i}.md`));
  const lines = printProblems(files.flat(), STYLE, false);
  assert.equal(lines.length, 5);
  assert.match(lines[3] ?? "", /^posts\/13\.md:3:1: .*3 of these \(lines 3, 5, 7\);[^;]*$/);
  assert.match(
    lines[4] ?? "",
    /^posts\/14\.md:3:1: .* 7 more files have such warnings; "npm run check -- --all" shows each\.$/,
  );
  assert.match(
    printProblems(files.flat(), KO, false)[4] ?? "",
    / 같은 종류의 경고가 있는 파일이 7개 더 있습니다\. 하나하나는 "npm run check -- --all"로 볼 수 있습니다\.$/,
  );
  assert.equal(printProblems(files.flat(), STYLE, true).length, 36);
  assert.equal(printProblems(files.flat(), { ...STYLE, format: "github" }, false).length, 12);
  assert.equal(printProblems(files.slice(1).flat(), STYLE, false).length, 11);
});

test("errors in many files are told each, and drafts apart from what is out", () => {
  const error = (i: number) =>
    problem("note-undefined", { path: `posts/${10 + i}.md`, line: 1 }, { label: "a" });
  assert.equal(
    printProblems(
      Array.from({ length: 30 }, (_, i) => error(i)),
      STYLE,
      false,
    ).length,
    30,
  );
  const mixed = Array.from({ length: 12 }, (_, i) =>
    told([3], `posts/${10 + i}.md`).map((each) => (i < 3 ? { ...each, draft: true } : each)),
  );
  assert.equal(printProblems(mixed.flat(), STYLE, false).length, 12);
});
