import { askGit } from "./git.ts";

/** The arguments of the `git push` that publishes the current branch; null where there is no remote repository. */
export function pushArguments(root: string): readonly string[] | null {
  if (askGit(root, ["rev-parse", "--verify", "--quiet", "@{upstream}"]) !== null) return [];
  const remotes = (askGit(root, ["remote"]) ?? "").split("\n").filter(Boolean);
  const remote = remotes.includes("origin") ? "origin" : remotes[0];
  return remote === undefined ? null : ["-u", remote, "HEAD"];
}
