import type { MessagePort } from "node:worker_threads";
import { disk } from "./disk.ts";

/** What is to be done to a disk, in order: a folder to make (`data` is null) or a file to write. */
export type Task = readonly [path: string, data: string | null];

/** Whole numbers that both threads see. */
export const COUNT = {
  /** Bundles of tasks that were sent and are not done. */
  waiting: 0,
  /** 1 once a task has failed; what comes after it is dropped until it was told. */
  failed: 1,
} as const;

/** An error of the operating system, as it travels between threads: a clone of an `Error` loses its code. */
export interface Failure {
  readonly message: string;
  readonly code: string | undefined;
  readonly syscall: string | undefined;
  readonly path: string | undefined;
}

/** The thread's end of a `BusyDisk`. */
export interface Post {
  readonly counts: Int32Array;
  /** Bundles of tasks come in, failures go out. */
  readonly port: MessagePort;
}

/** Works off what comes. */
export function begin({ counts, port }: Post): void {
  port.on("message", (tasks: readonly Task[]) => {
    try {
      if (Atomics.load(counts, COUNT.failed) === 0) for (const task of tasks) perform(task);
    } catch (error) {
      port.postMessage(failureOf(error));
      Atomics.store(counts, COUNT.failed, 1);
    }
    Atomics.sub(counts, COUNT.waiting, 1);
    Atomics.notify(counts, COUNT.waiting);
  });
}

function perform([path, data]: Task): void {
  if (data === null) disk.makeFolder(path);
  else disk.write(path, data);
}

function failureOf(error: unknown): Failure {
  const { message, code, syscall, path } = error as NodeJS.ErrnoException;
  return { message, code, syscall, path };
}
