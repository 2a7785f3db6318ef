import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Outcome } from "./tally.ts";

/** Every type in the project agrees. */
export function checkTypes(root: string): Promise<Outcome> {
  return check(root, "types (tsc)", ["tsc"]);
}

/** Every file is formatted and free of what the linter knows to be mistakes. */
export function checkStyle(root: string): Promise<Outcome> {
  return check(root, "style (biome check)", ["biome", "check", "--error-on-warnings"]);
}

async function check(root: string, name: string, [tool, ...args]: [string, ...string[]]): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const milliseconds = performance.now() - start;
  return {
    name,
    file: null,
    result: code === 0 ? "passed" : "failed",
    milliseconds,
    because: said.trimEnd(),
  };
}
