import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Disk } from "./disk.ts";
import { COUNT, type Failure, type Post, type Task } from "./disk-thread.ts";

/** So many folders and files are made at once: a thread costs more than it saves on a small site. */
const ALONE = 1000;
/** Tasks travel in bundles of about so many characters. */
const BUNDLE = 400_000;
/** So many bundles may wait, lest a slow disk fills the memory. */
const WAITING = 60;
/** A thread that has done nothing for so long never will. */
const PATIENCE = 120_000;

/** A disk on which folders and files are made later, by a thread of their own, while its caller goes on. */
export interface BusyDisk extends Disk {
  /** Waits until all is done. Throws what went wrong meanwhile. */
  settle(): void;
  /** Ends the thread, when all is done or has failed. */
  close(): void;
}

/**
 * Lays a thread behind a disk. Whatever else it is asked to do waits for what came before, so that nothing is ever
 * seen out of order; a task that fails is told by the next call. Of a caller's time, writing the pages of a large
 * site costs a third when it is done in turn with printing them.
 */
export function openBusyDisk(disk: Disk): BusyDisk {
  let alone = ALONE;
  let thread: Thread | null = null;

  const later = (path: string, data: string | null) => {
    if (alone > 0) {
      alone--;
      if (data === null) disk.makeFolder(path);
      else disk.write(path, data);
      return;
    }
    thread ??= openThread();
    thread.add([path, data]);
  };
  const settle = () => thread?.settle();
  const after =
    <A extends unknown[], R>(operation: (...args: A) => R) =>
    (...args: A): R => {
      settle();
      return operation(...args);
    };

  return {
    settle,
    close() {
      thread?.end();
      thread = null;
    },
    makeFolder: (path) => later(path, null),
    write: later,
    exists: after(disk.exists),
    kind: after(disk.kind),
    read: after(disk.read),
    list: after(disk.list),
    realPath: after(disk.realPath),
    size: after(disk.size),
    equal: after(disk.equal),
    flush: after(disk.flush),
    copy: after(disk.copy),
    link: after(disk.link),
    rename: after(disk.rename),
    remove: after(disk.remove),
    removeFolder: after(disk.removeFolder),
    removeTree: after(disk.removeTree),
  };
}

interface Thread {
  add(task: Task): void;
  settle(): void;
  end(): void;
}

function openThread(): Thread {
  const counts = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const post: Post & { module: string } = {
    counts,
    port: port2,
    module: new URL("./disk-thread.ts", import.meta.url).href,
  };
  const worker = new Worker(new URL("../../bin/thread.js", import.meta.url), {
    workerData: post,
    transferList: [port2],
    execArgv: [],
  });
  // What the thread still does is nobody's business once its caller has come to its end.
  worker.unref();

  let bundle: Task[] = [];
  let size = 0;

  const send = () => {
    if (bundle.length === 0) return;
    Atomics.add(counts, COUNT.waiting, 1);
    port.postMessage(bundle);
    bundle = [];
    size = 0;
  };
  /** Sleeps until no more than so many bundles wait. */
  const wait = (most: number) => {
    for (;;) {
      const waiting = Atomics.load(counts, COUNT.waiting);
      if (waiting <= most) return;
      if (Atomics.wait(counts, COUNT.waiting, waiting, PATIENCE) === "timed-out") {
        throw new Error("The thread that writes does not answer");
      }
    }
  };
  const tell = () => {
    if (Atomics.load(counts, COUNT.failed) === 0) return;
    wait(0);
    const failure: Failure = receiveMessageOnPort(port)?.message;
    Atomics.store(counts, COUNT.failed, 0);
    throw Object.assign(new Error(failure.message), failure);
  };

  return {
    add(task) {
      bundle.push(task);
      size += task[1]?.length ?? 0;
      if (size < BUNDLE) return;
      send();
      wait(WAITING);
      tell();
    },
    settle() {
      send();
      wait(0);
      tell();
    },
    end() {
      bundle = [];
      wait(0);
      void worker.terminate();
    },
  };
}
