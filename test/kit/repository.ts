import { execFileSync } from "node:child_process";

/** Runs git in a folder, without the settings of this machine. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Kim", "-c", "user.email=kim@example.org", "-c", "core.quotePath=false"];
  const { PATH } = process.env;
  const env = { PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
  return execFileSync("git", [...identity, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" });
}

/** Makes a repository of a folder, and commits all that is in it. */
export function commitAll(folder: string): void {
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "first");
}
