import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readSkeleton } from "../../src/host/skeleton.ts";
import { readGitDates } from "../../src/input/files/git-dates.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** The lines with which a host's file fetches the history, and the condition around them. */
function fetchIn(path: string): string {
  const text = readSkeleton().find((each) => each.path === path)?.text ?? "";
  return /^ *if grep -Eqs "updated.*?^ *fi$/ms.exec(text)?.[0] ?? assert.fail(path);
}

const LINES = ["github/dot-github/workflows/publish.yml", "gitlab/dot-gitlab-ci.yml"].map((path) =>
  fetchIn(`hosts/${path}`),
);

function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" });
}

/** A clone of the last commit, as hosts make it. */
function shallowClone(commits: number, setting: string): string {
  const origin = temporaryFolder();
  git(origin, "init", "--quiet");
  for (let count = 1; count <= commits; count++) {
    writeFileSync(join(origin, ".eleventy.ts"), `// ${count}\n${setting}\n`);
    git(origin, "add", "-A");
    git(origin, "commit", "--quiet", "-m", String(count));
  }
  const clone = join(temporaryFolder(), "clone");
  git(origin, "clone", "--quiet", "--depth=1", `file://${origin}`, clone);
  return clone;
}

const SET = 'feeds: { updated: "git" },';

for (const [why, commits, setting, fetched] of [
  ["the settings ask git", 3, SET, 3],
  ["there is but one commit", 1, SET, 1],
  ["they do not", 3, 'feeds: { updated: "author" },', 1],
] as const)
  test(`a build on GitHub or GitLab has the history that it needs, and no more: ${why}`, () => {
    for (const lines of LINES) {
      const clone = shallowClone(commits, setting);
      const { status, stderr } = spawnSync("sh", ["-e", "-c", lines], { cwd: clone, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      assert.equal(git(clone, "rev-list", "--count", "HEAD").trim(), String(fetched));
      if (setting === SET) assert.notEqual(readGitDates(clone, "."), "shallow");
    }
  });
