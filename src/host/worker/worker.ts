import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import { postsOf } from "../../column/posts.ts";
import { EMPTY_TEXT } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { MarkdownSettings } from "../../input/markdown/parse-text.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
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
 * A worker thread that parses texts and renders pages in parallel with the main thread, for large columns: nearly all
 * of a build's time goes into these two. It receives plain data and none of the author's code. Whatever it leaves
 * undone, because it fails or because data can't be cloned, the main thread does, so that the result never depends on
 * the worker.
 */
export interface BuildWorker {
  /** Blocks until the worker has read the sources. Null when it has crashed or timed out. */
  sources(): Sources | null;
  /** Null when the author's markdown-it hook is set, which runs only in the main thread. */
  parser(settings: MarkdownSettings): WorkerParser | null;
  /** Starts to render a plan into a folder, from its end. */
  render(plan: SitePlan, includeDrafts: boolean, folder: string): WorkerRendering;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** A rendering that both threads share. Outputs are identified by their index in the plan. */
export interface WorkerRendering {
  /** Claims an output for the main thread; false when the worker has claimed it. */
  claim(index: number): boolean;
  /** How many outputs the worker has rendered so far. */
  count(): number;
  /** Blocks until the worker is idle; terminates it on a timeout. */
  finish(): void;
  /** After `finish`: the worker has claimed the output and not rendered it. */
  isUnfinished(index: number): boolean;
}

/** Queue length: with fewer messages the worker could wait for the main thread. */
const MAX_PENDING = 2;
/** Texts per "texts" message. */
const BATCH_SIZE = 100;
/** Timeout in milliseconds: without a heartbeat for so long the worker counts as lost. */
const TIMEOUT = 20_000;

export function startWorker(location: ColumnLocation, timeout = TIMEOUT): BuildWorker {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const thread = spawnThread({ state, port: port2 });
  let isLost = false;
  /** The texts that the worker has, by the path of the source: those it has parsed, and those it was sent. */
  const sharedTexts = new Map<string, Text>();
  const send = (message: WorkerMessage) => {
    if (isLost) return;
    port.postMessage(message);
    Atomics.add(state, STATE.pending, 1);
  };
  const share = (texts: readonly ParsedInMain[]) => {
    for (let at = 0; at < texts.length; at += BATCH_SIZE) {
      send({ is: "texts", texts: texts.slice(at, at + BATCH_SIZE) });
    }
  };
  const pending = () => Atomics.load(state, STATE.pending);
  /** Blocks until the worker is idle; false when it is lost. Does not wait again for a lost worker. */
  const waitUntilIdle = () => {
    isLost ||= !waitFor(state, () => pending() === 0, timeout);
    return !isLost;
  };

  send({ is: "location", location });
  return {
    sources() {
      waitUntilIdle();
      const reply = receiveAll(port).find((each) => each.is === "sources");
      return reply === undefined ? null : unpackSources(reply.sources);
    },
    parser(settings) {
      if (settings.markdown !== null) return null;
      return {
        begin: (links) => send({ is: "parser", settings, links }),
        isFree: () => pending() < MAX_PENDING,
        request: (texts) => send({ is: "parse", texts }),
        finish: waitUntilIdle,
        take() {
          const texts = receiveAll(port).flatMap((each) => (each.is === "parsed" ? each.texts : []));
          for (const { source, parse } of texts) sharedTexts.set(source, parse.parsed.text);
          return texts;
        },
        share(texts) {
          for (const [source, text] of texts) sharedTexts.set(source, text);
          share(texts);
        },
      };
    },
    render({ column, assets, outputs, context }, includeDrafts, folder) {
      const claims = new Int32Array(new SharedArrayBuffer(4 * outputs.length));
      const withoutTexts = withTexts(column, () => EMPTY_TEXT);
      const texts = postsOf(column).map(({ source, text }) => [source, text] as const);
      const missing = texts.filter(([source, text]) => sharedTexts.get(source) !== text);
      sharedTexts.clear();
      try {
        share(missing);
        const { ownPages, pictureFacts, pictures } = context;
        const recipe = pictures?.recipe ?? null;
        const cards = context.cards && { ...context.cards, files: null };
        const given = { assets, includeDrafts, ownPages, pictureFacts, recipe, cards };
        send({ is: "render", job: { column: withoutTexts, ...given, folder, claims } });
      } catch (error) {
        // Not cloneable: `extra` of the author's settings may hold functions, say. Then the main thread renders all.
        if (!(error instanceof DOMException && error.name === "DataCloneError")) throw error;
      }
      return {
        claim: (index) => Atomics.compareExchange(claims, index, CLAIM.free, CLAIM.main) === CLAIM.free,
        count: () => claims.filter((claim) => claim === CLAIM.done).length,
        finish() {
          // A lost worker may still be running: it must not write once the main thread has rendered its outputs.
          if (!waitUntilIdle()) void thread.terminate();
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
  // A busy worker must not keep the process alive.
  thread.unref();
  // Ignored: after a crash there are no more heartbeats, which leads to the timeout.
  thread.on("error", () => {});
  return thread;
}

/** Blocks until a condition holds, checking it at each heartbeat; false when none comes in time. */
function waitFor(state: Int32Array, condition: () => boolean, timeout: number): boolean {
  for (;;) {
    const beat = Atomics.load(state, STATE.beat);
    if (condition()) return true;
    if (Atomics.wait(state, STATE.beat, beat, timeout) === "timed-out") return false;
  }
}

/** The replies in the queue, without waiting for more. */
function receiveAll(port: MessagePort): WorkerReply[] {
  const replies: WorkerReply[] = [];
  for (;;) {
    const next: { message: WorkerReply } | undefined = receiveMessageOnPort(port);
    if (next === undefined) return replies;
    replies.push(next.message);
  }
}
