import { execFileSync } from "node:child_process";

/**
 * Runs git in a folder: with paths taken as they are, in English, and without a lock on the index. A hook's index, whose
 * path may be relative to another folder, is not used.
 *
 * @throws when git fails or is missing
 */
export function git(root: string, args: readonly string[], input = ""): Buffer {
  const { GIT_INDEX_FILE, ...env } = process.env;
  return execFileSync("git", args, {
    cwd: root,
    input,
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: 2 ** 30,
    env: { ...env, GIT_OPTIONAL_LOCKS: "0", GIT_LITERAL_PATHSPECS: "1", LC_ALL: "C" },
  });
}

/** What git prints; null when it fails or is missing. */
export function askGit(root: string, args: readonly string[]): string | null {
  try {
    return git(root, args).toString("utf8");
  } catch {
    return null;
  }
}

/** Why git knows no commit. */
export type NoCommit =
  /** The program is not installed. */
  | { readonly why: "no-git" }
  /** `said` is git's own message. */
  | { readonly why: "no-repository"; readonly said: string }
  /** A slip, or a shallow clone, which lacks it. */
  | { readonly why: "no-commit" };

/**
 * Finds the hash of a commit.
 *
 * @param ref anything that names one, "origin/main", "HEAD~3". It is never taken for an option.
 */
export function findCommit(root: string, ref: string): { readonly commit: string } | NoCommit {
  try {
    git(root, ["rev-parse", "--git-dir"]);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return { why: "no-git" };
    return { why: "no-repository", said: saidIn(error) };
  }
  // No name of git's has a control character, and no argument can hold NUL.
  if (ref.startsWith("-") || /\p{Cc}/u.test(ref)) return { why: "no-commit" };
  try {
    const found = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    return { commit: found.toString("latin1").trim() };
  } catch {
    return { why: "no-commit" };
  }
}

/** The first line of what git said, without "fatal: ". */
function saidIn(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  return (said.split("\n")[0] ?? "").replace(/^fatal: /, "");
}
