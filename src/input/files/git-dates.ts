import { execFileSync } from "node:child_process";

/** Why git knows no dates: it does not answer here, or holds only the last commits, which say nothing of older files. */
export type NoHistory = "silent" | "shallow";

/** When git last saw each file below a folder change, in milliseconds since 1970, by path in NFC. */
export function readGitDates(root: string, folder: string): ReadonlyMap<string, number> | NoHistory {
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 30,
    });
  try {
    if (git("rev-parse", "--is-shallow-repository").trim() === "true") return "shallow";
    return datesIn(
      git("log", "-z", "--format=@%ct", "--name-only", "--no-renames", "--relative", "--", folder),
    );
  } catch {
    return "silent";
  }
}

/** Newest first: "@", seconds and NUL begin a commit, and its paths follow, each with a NUL, the first after a line feed. */
function datesIn(log: string): ReadonlyMap<string, number> {
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
