import { spawn } from "node:child_process";

/**
 * Runs a program in a folder, its words going where ours go.
 *
 * @returns its exit code; null when it is not there or was stopped
 */
export function runProgram(command: string, args: readonly string[], cwd: string): Promise<number | null> {
  // npm is a script there, which only a shell can start.
  const shell = process.platform === "win32";
  const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
}
