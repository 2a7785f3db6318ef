import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { COMMANDS } from "../../src/cli/commands.ts";
import { ROOT } from "../kit/column.ts";

function blocksIn(path: string): { readonly language: string; readonly text: string }[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
}

const english = blocksIn("docs/checks.md");

test("the recipes of both languages are the same but for comments", () => {
  const codeOf = (blocks: typeof english) => blocks.map(({ text }) => text.replace(/ +#.*$/gm, ""));
  assert.deepEqual(codeOf(blocksIn("docs/checks.ko.md")), codeOf(english));
});

test("the recipes are valid, and know no option that does not exist", () => {
  for (const { language, text } of english) {
    if (language === "yaml") assert.equal(typeof parse(text), "object");
    else assert.equal(spawnSync("sh", ["-n"], { input: text, encoding: "utf8" }).stderr, "");
  }
  const options = english.flatMap(({ text }) => [
    ...text.matchAll(/(?:yeonjae check|npm run check --) (.*)$/gm),
  ]);
  const known: readonly string[] = COMMANDS.check.options;
  const typed = options.flatMap(([, rest = ""]) =>
    [...rest.matchAll(/--([a-z-]+)/g)].map(([, name = ""]) => name),
  );
  assert.ok(typed.length > 5);
  assert.deepEqual(
    typed.filter((name) => !known.includes(name) && name !== "no-install"),
    [],
  );
  assert.ok(existsSync(join(ROOT, "hooks/pre-commit")));
});
