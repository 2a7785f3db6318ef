import { spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Outcome } from "./tally.ts";

/** Type check of the whole project. */
export function checkTypes(root: string): Promise<Outcome> {
  return check(root, "types (tsc)", ["tsc"]);
}

/** Format and lint check of the whole project. */
export function checkStyle(root: string): Promise<Outcome> {
  return check(root, "style (biome check)", ["biome", "check", "--error-on-warnings"]);
}

async function check(root: string, name: string, [tool, ...args]: [string, ...string[]]): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(join(root, "node_modules/.bin", tool), args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  const milliseconds = performance.now() - start;
  return {
    name,
    file: null,
    result: code === 0 ? "passed" : "failed",
    milliseconds,
    because: output.trimEnd(),
  };
}
