import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** Cost of one run of a program, child processes included. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
  /** Peak memory in mebibytes: the highest sum of its processes' peaks (`VmHWM`). */
  readonly peak: number;
}

/**
 * Runs a program to its end. CPU time is from Bash's `time`. The kernel keeps each process' peak memory (`VmHWM`), so
 * that polling every few milliseconds misses only a peak in the last interval. Linux only.
 */
export async function measure(program: string, args: readonly string[], cwd: string): Promise<Cost> {
  const start = performance.now();
  const script = 'TIMEFORMAT="%U %S"; time "$@"';
  const child = spawn("bash", ["-c", script, "bash", program, ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stdout.resume();
  child.stderr.on("data", (chunk) => (stderr += chunk));

  let peak = 0;
  const poll = setInterval(() => {
    const pids = child.pid === undefined ? [] : descendants(child.pid);
    peak = Math.max(
      peak,
      pids.map(highWater).reduce((a, b) => a + b, 0),
    );
  }, 10);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on("error", reject).on("close", resolve),
  );
  clearInterval(poll);
  const wall = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}\n${stderr}`);
  const [user = 0, system = 0] = (stderr.trimEnd().split("\n").at(-1) ?? "").split(" ").map(Number);
  return { wall, cpu: user + system, peak: peak / 1024 };
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Kibibytes. */
function highWater(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** "" for a process that has ended since it was listed. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
