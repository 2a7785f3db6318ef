import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { gitCommands } from "../../../src/authoring/publish/git-commands.ts";

test("git gets every name and message as it is, through a shell", () => {
  const names = ["posts/it's.md", "-x.md", "a b.md", "안개.md", '$HOME `x` "q" \\ !.md', "*"];
  const [add = "", commit = "", push] = gitCommands(names, "-도시 1화\n it's $(date)", []);
  const run = (command: string) =>
    execFileSync("sh", ["-c", `git() { printf '%s\\0' "$@"; }\n${command}`], { encoding: "utf8" })
      .split("\0")
      .slice(0, -1);
  assert.deepEqual(run(add), ["add", "--", ...names]);
  assert.deepEqual(run(commit), ["commit", "-m", "-도시 1화 it's $(date)"]);
  assert.equal(push, "git push");
  assert.equal(gitCommands(names, "", ["-u", "origin", "HEAD"])[2], "git push -u origin HEAD");
  assert.equal(gitCommands(names, "", null)[2], undefined);
});
