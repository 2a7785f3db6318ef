import assert from "node:assert/strict";
import { test } from "node:test";
import { sentences as en } from "../../../src/core/problems/en.ts";
import { sentences as ko } from "../../../src/core/problems/ko.ts";
import { type Format, printProblem } from "../../../src/core/problems/print.ts";
import { problem } from "../../../src/core/problems/problem.ts";

const example = problem(
  "note-undefined",
  { path: "posts/a,b:c.md", line: 14, column: 8 },
  { label: "tide%" },
);
const print = (format: Format, color = false) =>
  printProblem(example, { format, language: "en", sentences: en, color });

test("a problem is one line of text", () => {
  assert.match(print("text"), /^posts\/a,b:c\.md:14:8: error: \[\^tide%\] /);
  assert.ok(print("text", true).includes(": \u001b[31merror:\u001b[39m ["));
  const whole = problem("note-unused", { path: "a.md", line: 2 }, { label: "x" });
  assert.match(
    printProblem(whole, { format: "text", language: "ko", sentences: ko, color: false }),
    /^a\.md:2: warning: .*[가-힣]/,
  );
});

test("a problem is one object of JSON", () => {
  const { message, ...rest } = JSON.parse(print("json"));
  assert.deepEqual(rest, {
    path: "posts/a,b:c.md",
    line: 14,
    column: 8,
    severity: "error",
    code: "note-undefined",
    facts: { label: "tide%" },
  });
  assert.match(message, /tide%/);
});

test("a problem is an annotation of a workflow, escaped as the runner wants it", () => {
  assert.match(print("github"), /^::error file=posts\/a%2Cb%3Ac\.md,line=14,col=8::\[\^tide%25\] /);
});

test("no path or label breaks the line or sends escape sequences to the terminal", () => {
  const evil = problem("note-undefined", { path: "a\nb\u001b[2J.md", line: 1 }, { label: "x\r\ny\u009b" });
  const line = printProblem(evil, { format: "text", language: "en", sentences: en, color: false });
  assert.match(line, /^a b\\u001b\[2J\.md:1: error: \[\^x {2}y\\u009b\]/);
});
