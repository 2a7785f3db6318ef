import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { COMMANDS } from "../../src/cli/commands.ts";
import { readSkeleton } from "../../src/host/skeleton.ts";
import { ROOT } from "../kit/column.ts";
import { blocksIn, type DocBlock } from "../kit/doc-blocks.ts";
import { temporaryFolder } from "../kit/temporary.ts";

const english = blocksIn("docs/release.md");

/** Every piece of shell in the recipes, whatever it is wrapped in. */
function scriptsIn(blocks: readonly DocBlock[]): string[] {
  return blocks.flatMap(({ language, text }) => {
    if (language === "sh") return [text];
    if (language !== "yaml") return [];
    return strings(parse(text));
  });
}

function strings(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["run", "script"].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => strings(item, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => strings(item, name));
}

test("both languages have the same recipes", () => {
  assert.deepEqual(blocksIn("docs/release.ko.md"), english);
  assert.equal(english.length, 10);
});

test("what `init` writes for a host is what is explained here", () => {
  const written = readSkeleton().filter(({ path }) => /\.(?:yml|sh)$|crontab/.test(path));
  assert.equal(written.length, 6);
  for (const { path, text } of written)
    assert.ok(
      english.some((block) => block.text === text),
      path,
    );
});

test("the YAML of the recipes is YAML, with the keys that a workflow needs", () => {
  const workflows = english
    .filter(({ language }) => language === "yaml")
    .map(({ text }) => parse(text, { strict: true, uniqueKeys: true }));
  assert.equal(workflows.length, 6);
  for (const each of workflows) assert.ok("on" in each || "pages" in each);
});

test("they name scripts, commands and options that exist", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const named = scriptsIn(english).flatMap((script) => [
    ...script.matchAll(/npm run (?:--silent )?(\w+)([^|\n]*)/g),
  ]);
  assert.ok(named.length >= 6);
  for (const [, name = "", rest = ""] of named) {
    assert.ok(name in scripts, name);
    const options: readonly string[] = COMMANDS[name as keyof typeof COMMANDS].options;
    for (const [, option = ""] of rest.matchAll(/(?<= )--([a-z-]+)/g))
      assert.ok(options.includes(option), option);
  }
  for (const name of ["new", "renumber", "status"])
    assert.equal(scripts[name], `node bin/yeonjae.js ${name}`);
});

test("their shell is shell", () => {
  for (const script of scriptsIn(english)) {
    const { status, stderr } = spawnSync("sh", ["-n"], { input: script, encoding: "utf8" });
    assert.equal(status, 0, `${script}\n${stderr}`);
  }
});

/** Runs shell where npm answers with a code, and the other programs say what they are asked for. */
function act(
  script: string,
  code: number,
  env: Record<string, string> = {},
  released = "",
  files: Record<string, string> = {},
) {
  const folder = temporaryFolder();
  const bin = join(folder, "bin");
  mkdirSync(bin);
  mkdirSync(join(folder, ".cache"));
  if (released) writeFileSync(join(folder, ".cache/released"), released);
  const stub = (name: string, body: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  };
  stub("npm", `echo "npm $*" >> "${folder}/did"; case "$*" in *status*) exit ${code};; esac`);
  stub("gh", 'echo "$SINCE"');
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  stub("git", `case "$1" in rev-parse) echo c0ffee;; lfs) echo "git $*" >> "${folder}/did";; esac`);
  stub("curl", `echo "curl $*" >> "${folder}/did"`);
  stub("apt-get", `echo "apt-get $*" >> "${folder}/did"`);
  stub("rsync", `echo "rsync $*" >> "${folder}/did"`);
  stub("date", "echo 2026-11-25T00:00:00Z");
  const file = join(folder, "run.sh");
  writeFileSync(file, script);
  const { status } = spawnSync("sh", ["-e", file], {
    cwd: folder,
    env: { PATH: `${bin}:/usr/bin:/bin`, GITHUB_OUTPUT: join(folder, "output"), ...env },
  });
  const read = (path: string) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "";
  return { status, did: read("did"), output: read("output"), released: read(".cache/released") };
}

const ASK = "npm run --silent status -- --due-since 2026-11-24T00:00:00Z\n";

test("GitHub: it asks on a schedule, builds on a push, and stops when nobody can tell", () => {
  const ask = scriptsIn(english).find((script) => script.includes("GITHUB_OUTPUT")) as string;
  const run = (code: number, EVENT: string, SINCE = "2026-11-24T00:00:00Z") => {
    const { status, did, output } = act(ask, code, { EVENT, SINCE });
    return [status, did, output];
  };
  assert.deepEqual(run(1, "push"), [0, "", "due=true\n"]);
  assert.deepEqual(run(0, "schedule"), [0, ASK, "due=true\n"]);
  assert.deepEqual(run(1, "schedule"), [0, ASK, "due=false\n"]);
  assert.deepEqual(run(3, "schedule"), [3, ASK, ""]);
  assert.deepEqual(run(1, "schedule", ""), [0, "", "due=true\n"]);
});

test("GitLab: the same, and 42 where there is nothing to publish", () => {
  const lab = english.find(({ text }) => text.startsWith("pages:")) as DocBlock;
  const script = strings(parse(lab.text).pages).join("\n");
  const build = "npm ci\nnpm run build -- --output public --now 2026-11-25T00:00:00Z\n";
  const run = (code: number, source: string, released: string) => {
    const { status, did } = act(script, code, { CI_PIPELINE_SOURCE: source }, released);
    return [status, did];
  };
  assert.deepEqual(run(1, "push", "2026-11-24T00:00:00Z"), [0, build]);
  assert.deepEqual(run(1, "schedule", ""), [0, build]);
  assert.deepEqual(run(1, "schedule", "2026-11-24T00:00:00Z"), [42, `npm ci\n${ASK}`]);
  assert.deepEqual(run(2, "schedule", "2026-11-24T00:00:00Z"), [2, `npm ci\n${ASK}`]);
  assert.deepEqual(run(0, "schedule", "2026-11-24T00:00:00Z"), [
    0,
    build.replace("npm ci\n", `npm ci\n${ASK}`),
  ]);
  assert.equal(act(script, 0, {}, "").released, "2026-11-25T00:00:00Z\n");
});

test("Netlify, Cloudflare: the hook is called when something is due, and not when nobody can tell", () => {
  const script = scriptsIn(english).find((text) => text.includes("BUILD_HOOK")) as string;
  const run = (code: number, SINCE = "2026-11-24T00:00:00Z") => {
    const { status, did } = act(script, code, { SINCE, BUILD_HOOK: "https://host.example/hook" });
    return [status, did];
  };
  const call = "curl --fail --silent --show-error --request POST https://host.example/hook\n";
  assert.deepEqual(run(0), [0, ASK + call]);
  assert.deepEqual(run(1), [0, ASK]);
  assert.deepEqual(run(2), [2, ASK]);
  assert.deepEqual(run(1, ""), [0, call]);
});

test("GitLab: pictures are fetched for a build alone, where there are any", () => {
  const lab = english.find(({ text }) => text.startsWith("pages:")) as DocBlock;
  const script = strings(parse(lab.text).pages).join("\n");
  const attributes = "# *.png filter=lfs\n*.jpg filter=lfs -text\n";
  const { did } = act(script, 0, {}, "", { ".gitattributes": attributes });
  assert.match(did, /^npm ci\napt-get update.*\napt-get install.*git-lfs\ngit lfs pull\nnpm run build/);
  assert.doesNotMatch(act(script, 0, {}, "", { ".gitattributes": "# *.png filter=lfs\n" }).did, /lfs/);
});

test("a server of one's own: when the repository has moved or something is due", () => {
  const script = english.find(({ text }) => text.startsWith("#!/bin/sh"))?.text as string;
  const build = `npm run build -- --now 2026-11-25T00:00:00Z
rsync -aR --delay-updates _site/./assets/ /srv/www/column/
rsync -a --delay-updates --delete-after _site/ /srv/www/column/
`;
  const run = (code: number, released: string) => {
    const { status, did } = act(script, code, {}, released);
    return [status, did];
  };
  assert.deepEqual(run(1, ""), [0, build]);
  assert.deepEqual(run(1, "2026-11-24T00:00:00Z old\n"), [0, `npm ci\n${build}`]);
  assert.deepEqual(run(0, "2026-11-24T00:00:00Z c0ffee\n"), [0, ASK + build]);
  assert.deepEqual(run(1, "2026-11-24T00:00:00Z c0ffee\n"), [0, ASK]);
  assert.deepEqual(run(3, "2026-11-24T00:00:00Z c0ffee\n"), [3, ASK]);
  assert.equal(act(script, 0).released, "2026-11-25T00:00:00Z c0ffee\n");
});
