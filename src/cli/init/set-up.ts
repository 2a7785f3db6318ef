import { askGit } from "../../input/files/git.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { InitPhrases } from "../phrases/init.ts";
import { runProgram } from "./run-program.ts";

/** Runs `npm install`, so that a lock file exists; false, and said, when it fails. */
export async function installPackages(
  root: string,
  folder: string,
  say: InitPhrases,
  { err }: ProcessEnvironment,
): Promise<boolean> {
  const code = await runProgram("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], root);
  if (code !== 0) err(say.installFailed(folder));
  return code === 0;
}

/** Begins a git repository and commits everything; false, and said, when git can't. */
export async function beginRepository(
  root: string,
  folder: string,
  say: InitPhrases,
  { err }: ProcessEnvironment,
): Promise<boolean> {
  if (askGit(root, ["rev-parse", "--is-inside-work-tree"])?.trim() === "true") {
    err(say.insideRepository(folder));
    return true;
  }
  for (const args of [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "--all"],
    ["commit", "--quiet", `--message=${say.firstCommit}`],
  ]) {
    if ((await runProgram("git", args, root)) === 0) continue;
    err(say.gitFailed(folder));
    return false;
  }
  return true;
}
