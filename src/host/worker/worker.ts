import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { SitePlan } from "../../build/site-plan.ts";
import { postsOf } from "../../column/posts.ts";
import { EMPTY_TEXT } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { MarkdownSettings } from "../../input/markdown/read-text.ts";
import { PACKAGE } from "../package.ts";
import {
  CLAIM,
  type ColumnLocation,
  STATE,
  type WorkerInit,
  type WorkerMessage,
  type WorkerReply,
  withTexts,
} from "./messages.ts";
import { unpackSources } from "./packed-sources.ts";
import type { SharedText, WorkerReader } from "./read-ahead.ts";

/**
 * A second thread that reads texts and prints pages beside the first, for large columns: nearly all of a build's
 * time goes into these two. It is given plain data and no code of the author's. Whatever it leaves undone, because it fails
 * or because something can't travel, the first thread does; so nothing but time depends on it.
 */
export interface RenderWorker {
  /** What lies among the posts, which it looks at first of all. Null when nothing is heard of it. */
  sources(): Sources | null;
  /** Null when texts are read with the author's own code. */
  textReader(settings: MarkdownSettings): WorkerReader | null;
  /** Begins to print an edition into a folder, from its end. */
  print(plan: SitePlan, includeDrafts: boolean, folder: string): WorkerRendering;
  /** Ends the thread. */
  close(): Promise<void>;
}

/** Outputs are named by their place in the edition. */
export interface WorkerRendering {
  /** Takes one for the first thread; false when it is printed in the other. */
  take(place: number): boolean;
  /** How many the other has printed so far. */
  count(): number;
  /** Waits until the other has no more to do. */
  finish(): void;
  /** Whether the other has begun it and, when nobody waits any more, not finished it. */
  isUndone(place: number): boolean;
}

/** So many letters lie ready, lest it should wait for the first thread. */
const READY = 2;
/** Texts of so many posts travel together. */
const BUNDLE = 100;
/** A thread of which nothing was heard for so many milliseconds is given up. */
const PATIENCE = 20_000;

/** Starts a helper for the column at some place. */
export function startWorker(place: ColumnLocation, patience = PATIENCE): RenderWorker {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1: port, port2 } = new MessageChannel();
  const worker = spawnThread({ state, port: port2 });
  let isLost = false;
  /** The texts that it has, by the path of the source: what it has read, and what it was told. */
  const known = new Map<string, Text>();
  const send = (message: WorkerMessage) => {
    if (isLost) return;
    port.postMessage(message);
    Atomics.add(state, STATE.waiting, 1);
  };
  const share = (texts: readonly SharedText[]) => {
    for (let at = 0; at < texts.length; at += BUNDLE) {
      send({ is: "texts", texts: texts.slice(at, at + BUNDLE) });
    }
  };
  const waiting = () => Atomics.load(state, STATE.waiting);
  /** Waits until it has no more to do, but for one that was given up once not again. */
  const settle = () => {
    isLost ||= !isHeard(state, () => waiting() === 0, patience);
    return !isLost;
  };

  send({ is: "place", place });
  return {
    sources() {
      settle();
      const answer = received(port).find((each) => each.is === "sources");
      return answer === undefined ? null : unpackSources(answer.sources);
    },
    textReader(settings) {
      if (settings.markdown !== null) return null;
      return {
        begin: (linkIndex) => send({ is: "begin", settings, atlas: linkIndex }),
        isFree: () => waiting() < READY,
        take: (texts) => send({ is: "wanted", texts }),
        finish: settle,
        handOver() {
          const texts = received(port).flatMap((each) => (each.is === "texts" ? each.texts : []));
          for (const { source, parsed } of texts) known.set(source, parsed.parsed.text);
          return texts;
        },
        share(texts) {
          for (const [source, text] of texts) known.set(source, text);
          share(texts);
        },
      };
    },
    print({ column, assets, outputs }, includeDrafts, folder) {
      const claims = new Int32Array(new SharedArrayBuffer(4 * outputs.length));
      const bare = withTexts(column, () => EMPTY_TEXT);
      const texts = postsOf(column).map(({ source, text }) => [source, text] as const);
      const unknown = texts.filter(([source, text]) => known.get(source) !== text);
      known.clear();
      try {
        share(unknown);
        send({ is: "edition", edition: { column: bare, assets, includeDrafts, folder, claims } });
      } catch (error) {
        // The author's own settings may hold functions, say. Then the first thread prints all.
        if (!(error instanceof DOMException && error.name === "DataCloneError")) throw error;
      }
      return {
        take: (place) => Atomics.compareExchange(claims, place, CLAIM.free, CLAIM.first) === CLAIM.free,
        count: () => claims.filter((claim) => claim === CLAIM.done).length,
        finish() {
          // What it began while nobody waits any more must not come late.
          if (!settle()) void worker.terminate();
        },
        isUndone: (place) => Atomics.load(claims, place) === CLAIM.helper,
      };
    },
    async close() {
      isLost = true;
      await worker.terminate();
    },
  };
}

function spawnThread(start: WorkerInit): Worker {
  const worker = new Worker(new URL("bin/worker.js", PACKAGE), {
    workerData: start,
    transferList: [start.port],
    execArgv: [],
  });
  // What it still does is nobody's business once the first thread has come to its end.
  worker.unref();
  // Nothing is heard of it then, which is what its end means.
  worker.on("error", () => {});
  return worker;
}

/** Sleeps until something holds; false when nothing more is heard. */
function isHeard(state: Int32Array, holds: () => boolean, patience: number): boolean {
  for (;;) {
    const beat = Atomics.load(state, STATE.beat);
    if (holds()) return true;
    if (Atomics.wait(state, STATE.beat, beat, patience) === "timed-out") return false;
  }
}

function received(port: MessagePort): WorkerReply[] {
  const answers: WorkerReply[] = [];
  for (;;) {
    const next: { message: WorkerReply } | undefined = receiveMessageOnPort(port);
    if (next === undefined) return answers;
    answers.push(next.message);
  }
}
