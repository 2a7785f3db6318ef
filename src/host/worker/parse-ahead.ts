import type { ParseAhead, ParseTask } from "../../column/build-column.ts";
import { type LinkIndex, resolveByPath } from "../../column/links/link-index.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";
import type { ParsedInMain, ParsedInWorker, ParseRequest } from "./messages.ts";

/** Client for parsing in the worker, used by the main thread. */
export interface WorkerParser {
  /** Called first: sets the targets of links. */
  begin(links: LinkIndex): void;
  /** Whether its queue has room for another request. */
  isFree(): boolean;
  request(texts: readonly ParseRequest[]): void;
  /** Blocks until every request is handled. */
  finish(): void;
  /** Results since the last call. */
  take(): readonly ParsedInWorker[];
  /** Called last: sends the texts that the main thread has parsed. */
  share(texts: readonly ParsedInMain[]): void;
}

/** Texts per request: few enough that at the end neither thread waits long for the other. */
const BATCH_SIZE = 24;

/** Splits the parsing between two threads by work stealing: each takes the next texts when it is free. */
export function createParseAhead(worker: WorkerParser): ParseAhead {
  return (tasks, texts, links) => {
    const bySource = new Map(tasks.map((task) => [task.file.source.path, task]));
    const collect = () => {
      for (const { source, parse } of worker.take()) {
        const task = bySource.get(source);
        if (task) texts.keep(task.file, parse);
      }
    };
    const parsedInMain: ParsedInMain[] = [];
    worker.begin(links);
    for (let at = 0; at < tasks.length; ) {
      if (worker.isFree()) {
        const batch = tasks.slice(at, at + BATCH_SIZE);
        worker.request(batch.map(({ file, lang }) => ({ source: file.source.path, lang })));
        at += batch.length;
        collect();
      } else {
        const { file, lang } = tasks[at++] as ParseTask;
        parsedInMain.push([file.source.path, texts.prepare(file, lang).text]);
      }
    }
    worker.finish();
    worker.share(parsedInMain);
    collect();
  };
}

/**
 * Link resolver of the worker: by path alone, from the link index. It throws for a link by name, so that the text is
 * left to the main thread.
 */
export function resolverInWorker(links: LinkIndex, source: string): LinkResolver {
  const unsupported = (): never => {
    throw new Error("Names are known in the main thread alone");
  };
  return {
    ...resolveByPath(links, source),
    episode: unsupported,
    titled: unsupported,
    headingIds: unsupported,
    near: unsupported,
  };
}
