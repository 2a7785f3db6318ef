import { type ColumnScan, scanColumn } from "../../column/scan.ts";
import { sourcesAfter } from "../edits/file-change.ts";
import type { Moves } from "./numbers.ts";
import { type PlanDeps, planChanges, type RenumberPlan } from "./plan.ts";
import { keepsAddressesAndOrder } from "./verify-plan.ts";

/**
 * Plans a renumbering and verifies it by scanning the changed sources in memory, before a byte is written.
 *
 * @throws when an address, a guid or the reading order would change: a defect
 */
export function planAndVerify(scan: ColumnScan, moves: Moves, deps: PlanDeps): RenumberPlan {
  if (moves.size === 0) return { changes: [], problems: [] };
  const plan = planChanges(scan, moves, deps);
  if (plan.problems.length > 0) return plan;
  const after = scanColumn(sourcesAfter(scan.sources, plan.changes), deps.site, deps.now, scan.reserved);
  if (keepsAddressesAndOrder(scan, after, deps.makeGuid)) return plan;
  throw new Error("New numbers would change an address, an identity or the order.");
}
