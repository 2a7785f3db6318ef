import { type LinkIndex, resolveByPath } from "../../column/links/link-index.ts";
import type { ParsedFile } from "../../column/parsed-files.ts";
import type { RecordedParse, TextCache } from "../../column/text-cache.ts";
import type { Text } from "../../core/model.ts";
import type { LinkResolver } from "../../input/markdown/link-resolver.ts";

/** A text that will be asked for. */
export interface ReadTask {
  readonly file: ParsedFile<unknown>;
  readonly lang: string;
}

/** Reads texts in another thread while this one reads others. */
export interface WorkerReader {
  /** Told first: what texts may ask there. */
  begin(linkIndex: LinkIndex): void;
  /** Whether it wants more to do. */
  isFree(): boolean;
  take(wanted: readonly ReadRequest[]): void;
  /** Waits until nothing is left of what it took. */
  finish(): void;
  /** What it has read since it was last asked. It may leave out what it took: then it is read here. */
  handOver(): readonly WorkerParse[];
  /** Told last: what was read here. */
  share(texts: readonly SharedText[]): void;
}

/** A text by the path of its source, and its language. */
export interface ReadRequest {
  readonly source: string;
  readonly lang: string;
}

export type SharedText = readonly [source: string, text: Text];

export interface WorkerParse {
  /** The path of the source. */
  readonly source: string;
  readonly parsed: RecordedParse;
}

/** So many texts are taken at once: few enough that neither thread waits long for the other in the end. */
const BUNDLE = 24;

/** Has two threads read what will be asked for, each as much as it gets done. */
export function parseAhead(
  tasks: readonly ReadTask[],
  context: TextCache,
  linkIndex: LinkIndex,
  second: WorkerReader,
): void {
  const bySource = new Map(tasks.map((task) => [task.file.source.path, task]));
  const gather = () => {
    for (const { source, parsed } of second.handOver()) {
      const task = bySource.get(source);
      if (task) context.keep(task.file, parsed);
    }
  };
  const here: SharedText[] = [];
  second.begin(linkIndex);
  for (let at = 0; at < tasks.length; ) {
    if (second.isFree()) {
      const bundle = tasks.slice(at, at + BUNDLE);
      second.take(bundle.map(({ file, lang }) => ({ source: file.source.path, lang })));
      at += bundle.length;
      gather();
    } else {
      const { file, lang } = tasks[at++] as ReadTask;
      here.push([file.source.path, context.prepare(file, lang).text]);
    }
  }
  second.finish();
  second.share(here);
  gather();
}

/** What a text may ask in another thread: what an atlas knows. One that asks by name is left to the first thread. */
export function resolverInWorker(linkIndex: LinkIndex, source: string): LinkResolver {
  const unknown = (): never => {
    throw new Error("Names are known in the first thread alone");
  };
  return { ...resolveByPath(linkIndex, source), episode: unknown, titled: unknown, near: unknown };
}
