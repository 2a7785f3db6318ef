import type { Sources } from "../../input/files/sources.ts";
import type { FileChange } from "../edits/file-change.ts";
import { splice } from "../edits/splice.ts";
import { movedPath, type SeriesMove } from "./series-move.ts";

/** The sources as they will be once a series has moved. What does not change is the same object. */
export function movedSources(sources: Sources, changes: readonly FileChange[], move: SeriesMove): Sources {
  const changed = new Map(changes.map(({ source, splices }) => [source, splices]));
  const relocate = <File extends { readonly path: string }>(file: File): File => {
    const path = movedPath(file.path, move);
    return path === file.path ? file : { ...file, path };
  };
  return {
    ...sources,
    posts: sources.posts.map((source) => {
      const splices = changed.get(source);
      return relocate(splices ? { ...source, text: splice(source.text, splices) } : source);
    }),
    attachments: sources.attachments.map(relocate),
    problems: sources.problems.map(relocate),
  };
}
