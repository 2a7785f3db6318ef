import { type ChildProcess, spawn } from "node:child_process";
import { type Stamps, stampScripts, whatChanged } from "./stamps.ts";

export interface Supervision {
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
export function supervise(order: Supervision): Promise<number> {
  return new Promise((resolve) => {
    let stamps: Stamps = stampScripts(order.root);
    let port: string | null = null;
    let child: ChildProcess | null = null;

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
        if (child !== started) return;
        child = null;
        if (port === null && signal === null && (code ?? 0) > 1) end(code ?? 0);
        else order.onStopped();
      });
    };

    const restart = () => {
      const old = child;
      child = null;
      if (old === null) return run();
      old.once("exit", run);
      old.kill();
    };

    const timer = setInterval(() => {
      const now = stampScripts(order.root);
      const changed = whatChanged(stamps, now);
      stamps = now;
      if (changed === null) return;
      order.onRestart(changed);
      restart();
    }, INTERVAL);

    const end = (code: number) => {
      clearInterval(timer);
      const old = child;
      child = null;
      if (old === null) return resolve(code);
      old.once("exit", () => resolve(code));
      old.kill();
    };
    process.once("SIGINT", () => end(0));
    process.once("SIGTERM", () => end(0));
    run();
  });
}
