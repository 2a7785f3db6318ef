import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { Moves } from "./numbers.ts";
import { type Change, type Plan, planChanges, type Tools } from "./plan.ts";
import { splice } from "./splice.ts";
import { keepsAll } from "./verify-plan.ts";

/** A file to begin. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** What lies in `posts/` once changes are written. */
export function sourcesAfter(
  { sources }: ColumnScan,
  changes: readonly Change[],
  files: readonly NewFile[] = [],
): Sources {
  const changed = new Map(changes.map((change) => [change.source, change.splices]));
  const posts = sources.posts.map((source) => {
    const splices = changed.get(source);
    return splices ? { ...source, text: splice(source.text, splices) } : source;
  });
  return { ...sources, posts: [...posts, ...files] };
}

/** What new numbers change in all files, tried out before a byte is written. */
export function planSoundly(scan: ColumnScan, moves: Moves, tools: Tools): Plan {
  if (moves.size === 0) return { changes: [], problems: [] };
  const plan = planChanges(scan, moves, tools);
  if (plan.problems.length > 0) return plan;
  const after = scanColumn(sourcesAfter(scan, plan.changes), tools.site, tools.now, scan.reserved);
  if (keepsAll(scan, after, tools.identity)) return plan;
  throw new Error("New numbers would change an address, an identity or the order.");
}
