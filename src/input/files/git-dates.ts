import { askGit } from "./git.ts";

/** Why git has no dates: it failed ("silent"), or the clone is shallow and lacks the commits of older files. */
export type NoHistory = "silent" | "shallow";

/** Date of the last commit that changed each file below a folder, in milliseconds since 1970, by path in NFC. */
export function readGitDates(root: string, folder: string): ReadonlyMap<string, number> | NoHistory {
  const shallow = askGit(root, ["rev-parse", "--is-shallow-repository"]);
  if (shallow?.trim() === "true") return "shallow";
  const options = ["-z", "--format=@%ct", "--name-only", "--no-renames", "--relative"];
  const log = shallow === null ? null : askGit(root, ["log", ...options, "--", folder]);
  return log === null ? "silent" : parseLog(log);
}

/**
 * Parses the log, newest commit first: "@", seconds and NUL begin a commit; its paths follow, each with a NUL, the
 * first after a line feed.
 */
function parseLog(log: string): ReadonlyMap<string, number> {
  const dates = new Map<string, number>();
  let date = 0;
  for (const piece of log.split("\0")) {
    if (piece.startsWith("@")) date = Number(piece.slice(1)) * 1000;
    else {
      const path = piece.trimStart().normalize("NFC");
      if (path !== "" && !dates.has(path)) dates.set(path, date);
    }
  }
  return dates;
}
