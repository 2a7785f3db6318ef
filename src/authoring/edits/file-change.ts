import type { Source, Sources } from "../../input/files/sources.ts";
import { type Splice, splice } from "./splice.ts";

/** The edits of one file, and a description of each. */
export interface FileChange {
  readonly source: Source;
  readonly splices: readonly Splice[];
  readonly lines: readonly LineChange[];
}

/** A change to show the author, with its line in the original file. */
export type LineChange =
  /** `kept`: the old number, written as `slug` so that the address stays; null when the post has a slug. */
  | { line: number; what: "number"; from: number; to: number; kept: string | null }
  | { line: number; what: "after"; from: number; to: number }
  | { line: number; what: "link"; from: string; to: string }
  /** The identity that was derived and is written. */
  | { line: number; what: "id"; id: string }
  /** An alias of a series' card; `removed` is the one whose place it takes, which is the new address. */
  | { line: number; what: "alias"; added: string; removed: string | null };

/** A file to create, or to write anew. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Its text now, where it exists. */
  readonly before?: string;
}

/** The sources as they will be once changes are written. */
export function sourcesAfter(
  sources: Sources,
  changes: readonly FileChange[],
  files: readonly NewFile[] = [],
): Sources {
  const changed = new Map(changes.map((change) => [change.source, change.splices]));
  const posts = sources.posts.map((source) => {
    const splices = changed.get(source);
    return splices ? { ...source, text: splice(source.text, splices) } : source;
  });
  return { ...sources, posts: [...posts, ...files] };
}
