import type { ParseAhead, ParseTask } from "../../column/build-column.ts";
import { type LinkIndex, resolveByPath } from "../../column/links/link-index.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import type { ParsedInMain, ParsedInWorker, ParseRequest } from "./messages.ts";

/** The worker as a parser of texts, seen from the main thread. */
export interface WorkerParser {
  /** Told first: what texts may link to. */
  begin(links: LinkIndex): void;
  /** Whether it wants more to do. */
  isFree(): boolean;
  request(texts: readonly ParseRequest[]): void;
  /** Waits until nothing is left of what was requested. */
  finish(): void;
  /** What it has parsed since it was last asked. */
  take(): readonly ParsedInWorker[];
  /** Told last: what was parsed here. */
  share(texts: readonly ParsedInMain[]): void;
}

/** So many texts are requested at once: few enough that neither thread waits long for the other in the end. */
const BATCH = 24;

/** Splits the parsing between two threads, each as much as it gets done. */
export function createParseAhead(worker: WorkerParser): ParseAhead {
  return (tasks, texts, links) => {
    const bySource = new Map(tasks.map((task) => [task.file.source.path, task]));
    const gather = () => {
      for (const { source, parse } of worker.take()) {
        const task = bySource.get(source);
        if (task) texts.keep(task.file, parse);
      }
    };
    const here: ParsedInMain[] = [];
    worker.begin(links);
    for (let at = 0; at < tasks.length; ) {
      if (worker.isFree()) {
        const batch = tasks.slice(at, at + BATCH);
        worker.request(batch.map(({ file, lang }) => ({ source: file.source.path, lang })));
        at += batch.length;
        gather();
      } else {
        const { file, lang } = tasks[at++] as ParseTask;
        here.push([file.source.path, texts.prepare(file, lang).text]);
      }
    }
    worker.finish();
    worker.share(here);
    gather();
  };
}

/** What a text may ask in the worker: what the link index knows. A text that asks for a post by name is left to the main thread. */
export function resolverInWorker(links: LinkIndex, source: string): LinkResolver {
  const unknown = (): never => {
    throw new Error("Names are known in the main thread alone");
  };
  return { ...resolveByPath(links, source), episode: unknown, titled: unknown, near: unknown };
}
