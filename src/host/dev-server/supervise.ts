import { type ChildProcess, spawn } from "node:child_process";
import { watchModules } from "./module-watcher.ts";
import type { NetworkAccess } from "./network-access.ts";

export interface SupervisorOptions {
  readonly root: string;
  readonly env: { readonly [name: string]: string | undefined };
  /** The child's arguments, after Node's own path. */
  readonly argv: readonly string[];
  readonly access: NetworkAccess | null;
  readonly onRestart: (file: string) => void;
  readonly onStopped: () => void;
}

/** The environment variable that marks a process as the child, and tells it how it is started. */
export const CHILD = "YEONJAE_SERVER";

/** In the environment, since other users of the machine can read arguments. */
export interface Start {
  /** False where it takes the place of another. */
  readonly isFirst: boolean;
  readonly access: NetworkAccess | null;
}

/** @param written by the supervisor */
export function readStart(written: string | undefined): Start {
  return JSON.parse(written ?? '{ "isFirst": true, "access": null }') as Start;
}

/** Milliseconds; a checkout changes many files and restarts the server once. */
const DEBOUNCE = 50;

/**
 * Runs the server in a child process, and restarts it when a module changes: settings, layouts, the engine. The
 * supervisor has a watcher of its own for these, since a server that hangs or has died reports no change; a dead one is
 * started again at the next change. Ends with Ctrl-C, or with the exit code of a child that could not even start.
 */
export function supervise(options: SupervisorOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    let port: string | null = null;
    let child: ChildProcess | null = null;
    let onExit: (() => void) | null = null;
    let debounce: NodeJS.Timeout | undefined;

    const start = () => {
      const argv = port === null ? options.argv : [...options.argv, `--port=${port}`];
      const how: Start = { isFirst: port === null, access: options.access };
      const started = spawn(process.execPath, [...process.execArgv, ...argv], {
        cwd: options.root,
        env: { ...options.env, [CHILD]: JSON.stringify(how) },
        stdio: ["inherit", "inherit", "inherit", "ipc"],
      });
      child = started;
      started.on("message", (address) => {
        port = new URL(String(address)).port || "80";
      });
      started.on("exit", (code, signal) => {
        child = null;
        if (onExit !== null) return onExit();
        if (port === null && signal === null && (code ?? 0) > 1) end(() => resolve(code ?? 0));
        else options.onStopped();
      });
    };

    /** Kills the child and waits for its exit; of several steps asked for in the meantime, only the last is taken. */
    const stopThen = (step: () => void) => {
      if (child === null) return step();
      if (onExit === null) child.kill();
      onExit = () => {
        onExit = null;
        step();
      };
    };

    const watcher = watchModules(options.root, (file) => {
      clearTimeout(debounce);
      debounce = setTimeout(() => {
        options.onRestart(file);
        stopThen(start);
      }, DEBOUNCE);
    });
    const end = (step: () => void) => {
      clearTimeout(debounce);
      void watcher.close();
      stopThen(step);
    };
    watcher.on("error", (error) => end(() => reject(error)));
    watcher.once("ready", start);
    process.once("SIGINT", () => end(() => resolve(0)));
    process.once("SIGTERM", () => end(() => resolve(0)));
  });
}
