import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import type { Sources } from "../../input/files/sources.ts";
import type { Moves } from "./numbers.ts";
import { type FileChange, type PlanDeps, planChanges, type RenumberPlan } from "./plan.ts";
import { splice } from "./splice.ts";
import { keepsAddressesAndOrder } from "./verify-plan.ts";

/** A file to create. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The sources as they will be once changes are written. */
export function sourcesAfter(
  { sources }: ColumnScan,
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

/**
 * Plans a renumbering and verifies it by scanning the changed sources in memory, before a byte is written.
 *
 * @throws when an address, a guid or the reading order would change: a defect
 */
export function planAndVerify(scan: ColumnScan, moves: Moves, deps: PlanDeps): RenumberPlan {
  if (moves.size === 0) return { changes: [], problems: [] };
  const plan = planChanges(scan, moves, deps);
  if (plan.problems.length > 0) return plan;
  const after = scanColumn(sourcesAfter(scan, plan.changes), deps.site, deps.now, scan.reserved);
  if (keepsAddressesAndOrder(scan, after, deps.makeGuid)) return plan;
  throw new Error("New numbers would change an address, an identity or the order.");
}
