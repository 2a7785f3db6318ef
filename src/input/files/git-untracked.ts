import { execFileSync } from "node:child_process";

/**
 * The files among these that git neither tracks nor ignores; null where the folder lies in no work tree of git.
 *
 * @param paths relative to `root`, at least one
 */
export function untrackedFiles(root: string, paths: readonly string[]): readonly string[] | null {
  let listed: string;
  try {
    const args = ["--literal-pathspecs", "ls-files", "--others", "--exclude-standard", "-z", "--", ...paths];
    listed = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
  // git may spell names in NFC where the file system has NFD.
  const untracked = new Set(listed.split("\0").map((path) => path.normalize("NFC")));
  return paths.filter((path) => untracked.has(path.normalize("NFC")));
}
