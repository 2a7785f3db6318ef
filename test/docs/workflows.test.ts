import assert from "node:assert/strict";
import { test } from "node:test";
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { readSkeleton } from "../../src/host/skeleton.ts";
import { blocksIn } from "../kit/doc-blocks.ts";

const files = new Map(readSkeleton().map(({ path, text }) => [path, text]));
const textOf = (path: string) => files.get(path) ?? assert.fail(path);

let asked = 0;

/** What GitHub's own checker says of a workflow: keys, expressions, contexts, cron. It goes by the address. */
async function complaints(workflow: string): Promise<string[]> {
  asked++;
  const uri = `file:///.github/workflows/${asked}.yml`;
  const found = await validate(TextDocument.create(uri, "yaml", 0, workflow));
  return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}

test("GitHub's checker finds nothing in the workflows that `init` writes and the documents show", async () => {
  const written = [...files].filter(([path]) => path.includes("/workflows/")).map(([, text]) => text);
  const shown = blocksIn("docs/release.md")
    .filter(({ language, text }) => language === "yaml" && text.startsWith("name:"))
    .map(({ text }) => text);
  const all = new Set([...written, ...shown]);
  assert.equal(all.size, 4);
  for (const workflow of all) assert.deepEqual(await complaints(workflow), []);
});

test("it would have found a slip", async () => {
  const slipped = textOf("hosts/github/dot-github/workflows/publish.yml")
    .replace("7,37 * * * *", "7,97 * * * *")
    .replace("steps.ask.outputs", "steps.asked.outputs")
    .replace("  contents: read", "  content: read")
    .replace("runs-on", "run-on");
  assert.deepEqual(await complaints(slipped), [
    "19: Context access might be invalid: asked",
    "9: Unexpected value 'content'",
    "17: Unexpected value 'run-on'",
    "17: Required property is missing: runs-on",
    "6: Invalid cron expression. Expected format: '* * * * *' (minute hour day month weekday)",
  ]);
});

/** https://docs.gitlab.com/ci/yaml/: the keywords of a job that ours use. */
const GITLAB_JOB = ["image", "pages", "variables", "script", "allow_failure", "cache", "artifacts", "rules"];

test("GitLab's jobs have keywords that GitLab knows, and hand over the folder that they build", () => {
  const jobs = parse(textOf("hosts/gitlab/dot-gitlab-ci.yml"), { strict: true, uniqueKeys: true });
  assert.deepEqual(Object.keys(jobs), ["pages", "check"]);
  for (const [name, job] of Object.entries<Record<string, unknown>>(jobs))
    for (const keyword of Object.keys(job)) assert.ok(GITLAB_JOB.includes(keyword), `${name}: ${keyword}`);
  const { pages, artifacts, script, rules } = jobs.pages;
  assert.deepEqual([pages, artifacts], [true, { paths: ["public"] }]);
  assert.ok(script.includes('npm run build -- --output public --now "$now"'));
  assert.deepEqual(rules, [{ if: "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH" }]);
});

test("Cloudflare's and Netlify's files name the folder that a build writes", () => {
  // https://developers.cloudflare.com/workers/wrangler/configuration/#assets; JSON with comments is YAML, too.
  const { name, compatibility_date: date, ...rest } = parse(textOf("hosts/cloudflare/wrangler.jsonc"));
  assert.equal(name, "{{name}}");
  assert.match(date, /^\d{4}-\d{2}-\d{2}$/);
  assert.deepEqual(rest, { assets: { directory: "./_site", not_found_handling: "404-page" } });
  assert.equal(
    textOf("hosts/netlify/netlify.toml"),
    '[build]\n  command = "npm run build"\n  publish = "_site"\n\n[build.environment]\n  NODE_VERSION = "24"\n',
  );
});
