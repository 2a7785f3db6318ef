import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesConfig } from "../../src/authoring/editors/pages-cms.ts";
import { snippetsFile } from "../../src/authoring/editors/snippets.ts";
import { formSchema } from "../../src/authoring/schema/json-schema.ts";
import { makeColumn } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const column = { folder: temporaryFolder() } as Parameters<typeof runHere>[0];

test("`schema` prints a form in the terminal's language or another, without a column", async () => {
  const { code, stdout } = await runHere(column, ["schema", "series"], "ko");
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), formSchema("series", "ko"));
  const english = await runHere(column, ["schema", "home", "--lang", "en"], "ko");
  assert.deepEqual(JSON.parse(english.stdout), formSchema("home", "en"));
});

test("`schema` prints all forms where none is named", async () => {
  const { stdout } = await runHere(column, ["schema"], "en");
  assert.deepEqual(Object.keys(JSON.parse(stdout).definitions), ["episode", "series", "home"]);
});

for (const [args, en, ko] of [
  [
    ["schema", "post"],
    'yeonjae: There is no schema "post". Write one of episode, series, home, pages, vscode, or none for all.\n',
    'yeonjae: "post" 스키마는 없습니다. episode, series, home, pages, vscode 가운데 하나를 적거나, 모두 보려면 적지 마세요.\n',
  ],
  [
    ["schema", "--lang", "fr"],
    'yeonjae: --lang is ko or en, not "fr".\n',
    'yeonjae: --lang은 ko나 en입니다: "fr".\n',
  ],
] as const)
  test(`\`${args.join(" ")}\` is refused in one line`, async () => {
    for (const [language, message] of [
      ["en", en],
      ["ko", ko],
    ] as const) {
      const { code, stderr, stdout } = await runHere(column, args, language);
      assert.deepEqual({ code, stderr, stdout }, { code: 2, stderr: message, stdout: "" });
    }
  });

test("`schema pages` asks for the series of the column", async () => {
  const series = makeColumn({ "posts/city/index.md": "---\ntitle: 도시\n---\n" });
  const { code, stdout, stderr } = await runHere(series, ["schema", "pages"], "ko");
  assert.equal(code, 0, stderr);
  assert.equal(
    stdout,
    pagesConfig({ language: "ko", folder: "posts", series: [{ slug: "city", title: "도시" }] }),
  );
});

test("`schema vscode` prints snippets", async () => {
  const { stdout } = await runHere(column, ["schema", "vscode"], "en");
  assert.equal(stdout, snippetsFile("en"));
});
