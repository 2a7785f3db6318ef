import { type ChildProcess, spawn } from "node:child_process";
import { firstChange, type MtimeMap, scriptMtimes } from "./mtimes.ts";

export interface SupervisorOptions {
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** What the child is started with, after Node's own name. */
  readonly argv: readonly string[];
  readonly onRestart: (file: string) => void;
  readonly onStopped: () => void;
}

/** Tells a process that it is the child. */
export const CHILD = "YEONJAE_SERVER";

const INTERVAL = 250;

/**
 * Runs the server in a child process, and runs a new one when a file changes that a running process can't take up:
 * settings, layouts, the engine. A child that dies is not missed until the next change. Ends with Ctrl-C, or with
 * the code of a child that could not even start.
 */
export function supervise(order: SupervisorOptions): Promise<number> {
  return new Promise((resolve) => {
    let stamps: MtimeMap = scriptMtimes(order.root);
    let port: string | null = null;
    let child: ChildProcess | null = null;
    let next: (() => void) | null = null;

    const run = () => {
      const argv = port === null ? order.argv : [...order.argv, `--port=${port}`];
      const started = spawn(process.execPath, [...process.execArgv, ...argv], {
        cwd: order.root,
        env: { ...order.env, [CHILD]: "1" },
        stdio: ["inherit", "inherit", "inherit", "ipc"],
      });
      child = started;
      started.on("message", (address) => {
        port = new URL(String(address)).port || "80";
      });
      started.on("exit", (code, signal) => {
        child = null;
        if (next !== null) return next();
        if (port === null && signal === null && (code ?? 0) > 1) end(code ?? 0);
        else order.onStopped();
      });
    };

    /** Not before the child is gone, which may take its time: meanwhile, another change or the end may come. */
    const then = (step: () => void) => {
      if (child === null) return step();
      if (next === null) child.kill();
      next = () => {
        next = null;
        step();
      };
    };

    const timer = setInterval(() => {
      const now = scriptMtimes(order.root);
      const changed = firstChange(stamps, now);
      stamps = now;
      if (changed === null) return;
      order.onRestart(changed);
      then(run);
    }, INTERVAL);

    const end = (code: number) => {
      clearInterval(timer);
      then(() => resolve(code));
    };
    process.once("SIGINT", () => end(0));
    process.once("SIGTERM", () => end(0));
    run();
  });
}
