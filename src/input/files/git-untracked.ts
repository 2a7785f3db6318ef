import { askGit } from "./git.ts";

/**
 * The files among these that git neither tracks nor ignores; null where the folder lies in no work tree of git.
 *
 * @param paths relative to `root`, at least one
 */
export function untrackedFiles(root: string, paths: readonly string[]): readonly string[] | null {
  const listed = askGit(root, ["ls-files", "--others", "--exclude-standard", "-z", "--", ...paths]);
  if (listed === null) return null;
  // git may spell names in NFC where the file system has NFD.
  const untracked = new Set(listed.split("\0").map((path) => path.normalize("NFC")));
  return paths.filter((path) => untracked.has(path.normalize("NFC")));
}
