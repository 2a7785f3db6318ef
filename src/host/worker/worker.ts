import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { SitePlan } from "../../build/site-plan.ts";
import { postsOf } from "../../column/posts.ts";
import { EMPTY_TEXT } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import { PACKAGE } from "../package.ts";
import {
  CLAIM,
  type ColumnLocation,
  type ParsedInMain,
  STATE,
  type WorkerInit,
  type WorkerMessage,
  type WorkerReply,
  withTexts,
} from "./messages.ts";
import { unpackSources } from "./packed-sources.ts";
import type { WorkerParser } from "./parse-ahead.ts";

/**
 * A worker thread that parses texts and renders pages beside the main thread, for large columns: nearly all of a build's time
 * goes into these two. It is given plain data and no code of the author's. Whatever it leaves undone, because it fails or
 * because something can't be posted to it, the main thread does; so nothing but time depends on it.
 */
export interface BuildWorker {
  /** What lies among the posts, which it reads first of all. Null when nothing is heard of it. */
  sources(): Sources | null;
  /** Null when texts are parsed with the author's own code. */
  parser(settings: MarkdownSettings): WorkerParser | null;
  /** Begins to render a plan into a folder, from its end. */
  render(plan: SitePlan, includeDrafts: boolean, folder: string): WorkerRendering;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** Outputs are named by their index in the plan. */
export interface WorkerRendering {
  /** Claims one for the main thread; false when the worker renders it. */
  claim(index: number): boolean;
  /** How many the worker has rendered so far. */
  count(): number;
  /** Waits until the worker has no more to do. */
  finish(): void;
  /** Whether the worker has begun it and, when nobody waits any more, not finished it. */
  isUnfinished(index: number): boolean;
}

/** So many messages lie ready, lest it should wait for the main thread. */
const READY = 2;
/** Texts of so many posts are posted together. */
const BATCH = 100;
/** After so many milliseconds without a heartbeat the thread is given up. */
const TIMEOUT = 20_000;

export function startWorker(location: ColumnLocation, timeout = TIMEOUT): BuildWorker {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const thread = spawnThread({ state, port: port2 });
  let isLost = false;
  /** The texts that it has, by the path of the source: what it has parsed, and what it was sent. */
  const known = new Map<string, Text>();
  const send = (message: WorkerMessage) => {
    if (isLost) return;
    port.postMessage(message);
    Atomics.add(state, STATE.pending, 1);
  };
  const share = (texts: readonly ParsedInMain[]) => {
    for (let at = 0; at < texts.length; at += BATCH) {
      send({ is: "texts", texts: texts.slice(at, at + BATCH) });
    }
  };
  const pending = () => Atomics.load(state, STATE.pending);
  /** Waits until it has no more to do; for a thread that was given up once, never again. */
  const settle = () => {
    isLost ||= !isAlive(state, () => pending() === 0, timeout);
    return !isLost;
  };

  send({ is: "location", location });
  return {
    sources() {
      settle();
      const reply = received(port).find((each) => each.is === "sources");
      return reply === undefined ? null : unpackSources(reply.sources);
    },
    parser(settings) {
      if (settings.markdown !== null) return null;
      return {
        begin: (links) => send({ is: "parser", settings, links }),
        isFree: () => pending() < READY,
        request: (texts) => send({ is: "parse", texts }),
        finish: settle,
        take() {
          const texts = received(port).flatMap((each) => (each.is === "parsed" ? each.texts : []));
          for (const { source, parse } of texts) known.set(source, parse.parsed.text);
          return texts;
        },
        share(texts) {
          for (const [source, text] of texts) known.set(source, text);
          share(texts);
        },
      };
    },
    render({ column, assets, outputs }, includeDrafts, folder) {
      const claims = new Int32Array(new SharedArrayBuffer(4 * outputs.length));
      const bare = withTexts(column, () => EMPTY_TEXT);
      const texts = postsOf(column).map(({ source, text }) => [source, text] as const);
      const unknown = texts.filter(([source, text]) => known.get(source) !== text);
      known.clear();
      try {
        share(unknown);
        send({ is: "render", job: { column: bare, assets, includeDrafts, folder, claims } });
      } catch (error) {
        // The author's own settings may hold functions, say. Then the main thread renders all.
        if (!(error instanceof DOMException && error.name === "DataCloneError")) throw error;
      }
      return {
        claim: (index) => Atomics.compareExchange(claims, index, CLAIM.free, CLAIM.main) === CLAIM.free,
        count: () => claims.filter((claim) => claim === CLAIM.done).length,
        finish() {
          // What it began while nobody waits any more must not come late.
          if (!settle()) void thread.terminate();
        },
        isUnfinished: (index) => Atomics.load(claims, index) === CLAIM.worker,
      };
    },
    async close() {
      isLost = true;
      await thread.terminate();
    },
  };
}

function spawnThread(init: WorkerInit): Worker {
  const thread = new Worker(new URL("bin/worker.js", PACKAGE), {
    workerData: init,
    transferList: [init.port],
    execArgv: [],
  });
  // A thread that is still busy keeps no process alive.
  thread.unref();
  // Its end means that no heartbeat comes any more, which is handled.
  thread.on("error", () => {});
  return thread;
}

/** Sleeps until something holds; false when no heartbeat comes in time. */
function isAlive(state: Int32Array, holds: () => boolean, timeout: number): boolean {
  for (;;) {
    const beat = Atomics.load(state, STATE.beat);
    if (holds()) return true;
    if (Atomics.wait(state, STATE.beat, beat, timeout) === "timed-out") return false;
  }
}

function received(port: MessagePort): WorkerReply[] {
  const replies: WorkerReply[] = [];
  for (;;) {
    const next: { message: WorkerReply } | undefined = receiveMessageOnPort(port);
    if (next === undefined) return replies;
    replies.push(next.message);
  }
}
