import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS, type CommandName } from "../../src/cli/commands.ts";
import { refuseSwallowed, withNpmDryRun } from "../../src/cli/npm-options.ts";
import { en } from "../../src/cli/phrases/en.ts";
import { ko } from "../../src/cli/phrases/ko.ts";
import { UsageError } from "../../src/cli/usage.ts";
import { makeColumn } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";

/** The complaint about a script, with the variables that npm makes of what was typed; "" without one. */
function complaint(
  name: CommandName,
  argv: readonly string[],
  swallowed: { readonly [name: string]: string },
  phrases = en,
): string {
  const variables = { npm_lifecycle_event: name, npm_config_yes: "", ...swallowed };
  try {
    refuseSwallowed(name, COMMANDS[name], argv, variables);
  } catch (error) {
    if (error instanceof UsageError) return error.say(phrases);
    throw error;
  }
  return "";
}

test("an option that npm has swallowed is refused, with the command as it is meant", () => {
  const told = (cure: string, options: string) =>
    `npm has kept ${options} for itself. Write "--" before the options: ${cure}`;
  assert.equal(
    complaint("check", [], { npm_config_strict: "true" }),
    told("npm run check -- --strict", "--strict"),
  );
  assert.equal(
    complaint("init", ["my-column"], { npm_lifecycle_event: "npx", npm_config_title: "먼 바다" }),
    told('npm create yeonjae@latest -- my-column --title "먼 바다"', "--title"),
  );
  assert.equal(
    complaint("init", ["x"], { npm_lifecycle_event: "npx", npm_config_editor: "pages" }),
    told("npm create yeonjae@latest -- x --editor pages", "--editor"),
  );
  assert.equal(complaint("init", ["x"], { npm_lifecycle_event: "npx", npm_config_editor: "vi" }), "");
  assert.equal(
    complaint("new", ["먼 바다", "3"], { npm_config_after: "true" }),
    told('npm run new -- "먼 바다" --after 3', "--after"),
  );
  assert.equal(
    complaint("new", ["2-3", "안개"], { npm_config_after: "true", npm_config_kind: "special" }),
    told('npm run new -- "안개" --after 2-3 --kind special', "--after, --kind"),
  );
  assert.equal(
    complaint("status", ["2026-01-01", "city"], { npm_config_due_since: "true", npm_config_series: "true" }),
    told("npm run status -- --series city --due-since 2026-01-01", "--series, --due-since"),
  );
  assert.equal(
    complaint("start", ["8081"], { npm_config_port: "true" }),
    told("npm start -- --port 8081", "--port"),
  );
  assert.equal(
    complaint("check", ["--fix"], { npm_config_strict: "true" }),
    told("npm run check -- --fix --strict", "--strict"),
  );
  assert.equal(
    complaint("check", ["origin/main", "ids"], { npm_config_since: "true", npm_config_fix: "true" }),
    told("npm run check -- --fix ids --since origin/main", "--fix, --since"),
  );
  assert.equal(
    complaint("check", ["--strict"], { npm_config_fix: "true" }),
    told("npm run check -- --strict --fix", "--fix"),
  );
  assert.equal(
    complaint("new", ["안개", "바다"], { npm_config_series: "true" }).slice(-14),
    '바다" --series …',
  );
  assert.equal(
    complaint("new", ["먼 바다", "3"], { npm_config_after: "true" }, ko),
    '--after 옵션을 npm이 가져갔습니다. 옵션 앞에 "--"를 적으세요: npm run new -- "먼 바다" --after 3',
  );
});

test("`--format`, which npm takes for one of its own, is known by its value", () => {
  assert.match(complaint("check", ["json"], {}), /npm run check -- --format json$/);
  assert.equal(complaint("check", ["--format", "json"], {}), "");
  assert.equal(complaint("check", ["--input", "json"], {}), "");
  assert.equal(complaint("new", ["json"], {}), "");
});

test("npm's own options are left to it, and so is what was typed with `--no-`", () => {
  const own = {
    npm_config_all: "true",
    npm_config_yes: "true",
    npm_config_dry_run: "true",
    npm_config_json: "true",
  };
  assert.equal(complaint("check", [], own), "");
  assert.equal(complaint("check", [], { npm_config_strict: "" }), "");
  assert.equal(complaint("build", [], { npm_config_port: "8080" }), "Unknown option --port.");
});

test("a slip in an option that npm has swallowed is told, with the option that was meant", () => {
  const told = (cure: string, options: string) =>
    `npm has kept ${options} for itself. Write "--" before the options: ${cure}`;
  assert.equal(
    complaint("check", [], { npm_config_stric: "true" }),
    told("npm run check -- --strict", "--stric"),
  );
  assert.equal(
    complaint("new", ["안개", "3"], { npm_config_aftre: "true" }, ko),
    '--aftre 옵션을 npm이 가져갔습니다. 옵션 앞에 "--"를 적으세요: npm run new -- "안개" --after 3',
  );
  assert.equal(
    complaint("renumber", [], { npm_config_dryrun: "true", npm_config_serie: "city" }),
    told("npm run renumber -- --dry-run --series city", "--dryrun, --serie"),
  );
});

test("what npm makes of its own settings is no slip", () => {
  const own = {
    npm_config_call: "x",
    npm_config_versions: "true",
    npm_config_cache: "/x",
    npm_config_tag: "x",
  };
  for (const name of Object.keys(COMMANDS) as CommandName[]) assert.equal(complaint(name, [], own), "");
});

test("a dry run is obeyed, wherever something would be written", () => {
  const dry = { npm_config_dry_run: "true" };
  const obeys = (name: CommandName, options = {}) =>
    withNpmDryRun({ positionals: [], ...options }, COMMANDS[name], dry)["dry-run"] ?? false;
  assert.deepEqual([obeys("new"), obeys("renumber"), obeys("check", { fix: true })], [true, true, true]);
  assert.deepEqual([obeys("check"), obeys("build"), obeys("status")], [false, false, false]);
});

test("commands do so, and say their version", async () => {
  const column = makeColumn({ "posts/city/index.md": "---\ntitle: 도시\n---\n" });
  const run = (args: string[], variables = {}) => runHere(column, args, "en", 1, variables);
  const strict = await run(["check"], { npm_config_strict: "true" });
  assert.deepEqual([strict.code, strict.stdout], [2, ""]);
  assert.match(strict.stderr, /^yeonjae: npm has kept --strict for itself\..*: npm run check -- --strict\n$/);
  const begun = await run(["new", "안개"], { npm_config_dry_run: "true" });
  assert.match(begun.stdout, /nothing was written/);
  for (const args of [["--version"], ["-v"], ["build", "--version"]])
    assert.deepEqual(await run(args), { code: 0, stdout: "0.1.0\n", stderr: "" });
});
