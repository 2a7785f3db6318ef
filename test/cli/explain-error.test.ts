import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProcessEnvironment, SpeakingEnvironment } from "../../src/cli/environment.ts";
import { explain } from "../../src/cli/explain-error.ts";
import { en } from "../../src/cli/phrases/en.ts";
import { ko } from "../../src/cli/phrases/ko.ts";
import { UsageError } from "../../src/cli/usage.ts";
import type { Language } from "../../src/core/problems/language.ts";
import { PluginMissing } from "../../src/host/eleventy/build-error.ts";
import { CorruptJournal } from "../../src/host/publish/corrupt-journal.ts";
import { LockHeld } from "../../src/host/publish/lock.ts";
import { systemError } from "../host/publish/faulty-disk.ts";

/** The message and the exit code of a command that fails. */
function reported(
  error: unknown,
  language: Language,
  env: ProcessEnvironment["variables"] = {},
): [number, string] {
  const lines: string[] = [];
  const environment = {
    language,
    phrases: language === "ko" ? ko : en,
    variables: env,
    err: (line: string) => void lines.push(line),
  } as unknown as SpeakingEnvironment;
  const code = explain(error, environment);
  return [code, lines.join("\n")];
}

const CASES: readonly (readonly [unknown, number, string, string])[] = [
  [
    new LockHeld("/c/.cache/lock", 42),
    3,
    "Another build is still running (process 42). If not, remove /c/.cache/lock.",
    "다른 빌드가 아직 돌고 있습니다(프로세스 42). 아니라면 /c/.cache/lock 파일을 지우세요.",
  ],
  [
    new CorruptJournal("/c/.cache/publish-swap.json"),
    3,
    "/c/.cache/publish-swap.json can't be read, so an interrupted command can't be finished. Remove /c/.cache and build again.",
    "/c/.cache/publish-swap.json 파일을 읽을 수 없어 도중에 멈춘 명령을 마칠 수 없습니다. /c/.cache 폴더를 지우고 다시 빌드하세요.",
  ],
  [
    new PluginMissing(".eleventy.ts"),
    2,
    '.eleventy.ts does not add Yeonjae: eleventy.addPlugin(yeonjae, { title: "…", url: "…" }).',
    '.eleventy.ts 파일에 Yeonjae가 없습니다: eleventy.addPlugin(yeonjae, { title: "…", url: "…" })를 더하세요.',
  ],
  [
    systemError("ENOSPC", "write", "/c/x"),
    3,
    "the disk is full (ENOSPC): /c/x",
    "디스크가 가득 찼습니다 (ENOSPC): /c/x",
  ],
  [
    systemError("EIO", "read", "/c/x"),
    3,
    "the disk reports an error (EIO): /c/x",
    "디스크가 오류를 알렸습니다 (EIO): /c/x",
  ],
  [
    systemError("ENOENT", "open", "/c/x"),
    3,
    "something has gone meanwhile (ENOENT): /c/x",
    "그사이에 없어졌습니다 (ENOENT): /c/x",
  ],
  [
    systemError("EXDEV", "rename", undefined),
    3,
    "the machine failed (EXDEV)",
    "컴퓨터가 요청을 들어주지 못했습니다 (EXDEV)",
  ],
  [
    new TypeError("x is not a function"),
    3,
    "This is a defect in Yeonjae, not in your column: TypeError: x is not a function. Please report it (DEBUG=yeonjae shows where).",
    "칼럼이 아니라 Yeonjae의 결함입니다: TypeError: x is not a function. 알려 주시면 고치겠습니다(DEBUG=yeonjae로 자리를 볼 수 있습니다).",
  ],
  [
    "thrown",
    3,
    "This is a defect in Yeonjae, not in your column: thrown. Please report it (DEBUG=yeonjae shows where).",
    "칼럼이 아니라 Yeonjae의 결함입니다: thrown. 알려 주시면 고치겠습니다(DEBUG=yeonjae로 자리를 볼 수 있습니다).",
  ],
  [
    new UsageError((say) => say.refusedOutput("docs", { why: "foreign", what: "mine.txt" })),
    2,
    "docs holds files that Yeonjae did not make (mine.txt). Remove it, or choose another --output.",
    "docs에 Yeonjae가 만들지 않은 파일(mine.txt)이 있습니다. 폴더를 지우거나 다른 --output을 적으세요.",
  ],
  [
    new UsageError((say) => say.refusedOutput("posts", { why: "source", what: "posts" })),
    2,
    "The site can't be written to posts: it would replace posts. Choose another --output.",
    "posts에는 사이트를 쓸 수 없습니다. posts을(를) 덮어쓰게 됩니다. 다른 --output을 적으세요.",
  ],
  [
    new UsageError((say) => say.refusedOutput("x", { why: "not-folder" })),
    2,
    "x is not a folder. Choose another --output.",
    "x은(는) 폴더가 아닙니다. 다른 --output을 적으세요.",
  ],
];

for (const [error, code, english, korean] of CASES) {
  test(`one line, in English and in Korean: ${english.slice(0, 60)}`, () => {
    assert.deepEqual(reported(error, "en"), [code, `yeonjae: ${english}`]);
    assert.deepEqual(reported(error, "ko"), [code, `yeonjae: ${korean}`]);
  });
}

test("a stack is shown only with DEBUG=yeonjae", () => {
  const [, lines] = reported(new TypeError("x"), "en", { DEBUG: "yeonjae" });
  assert.match(lines, /\n +at /);
});

test("waiting for another build is reported", () => {
  assert.equal(en.waiting(42), "Another build is running (process 42); waiting for it.");
  assert.match(ko.waiting(42), /42/);
});
