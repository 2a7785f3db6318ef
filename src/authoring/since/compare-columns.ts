import { createGuidGenerator } from "../../column/guid.ts";
import type { ReservedRoutes } from "../../column/reserved-routes.ts";
import { type ColumnScan, createScanCache, type ScannedSite, scanColumn } from "../../column/scan.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import { changedIdentities, identityChanges } from "./changed-identities.ts";
import type { ComparedColumns } from "./compared.ts";
import { lostAddresses } from "./lost-addresses.ts";
import { lostTags } from "./lost-tags.ts";
import { matchColumns } from "./match-columns.ts";

type Sources = ColumnScan["sources"];

/** Scans the sources of a commit and today's, and pairs their posts. */
export function openComparison(
  ref: string,
  { before, after }: { readonly before: Sources; readonly after: Sources },
  { site, reserved }: { readonly site: ScannedSite; readonly reserved: ReservedRoutes },
  moment: number,
): ComparedColumns {
  const cache = createScanCache();
  const scans = {
    before: scanColumn(before, site, moment, reserved, cache),
    after: scanColumn(after, site, moment, reserved, cache),
  };
  const matches = matchColumns(scans.before, scans.after);
  return { ref, ...scans, matches, makeGuid: createGuidGenerator(site.id, cache.ids) };
}

/**
 * What readers had then and have no longer.
 *
 * @param served the addresses of all files of today's site
 */
export function compareColumns(compared: ComparedColumns, served: ReadonlySet<string>): Problem[] {
  const changes = new Map(identityChanges(compared));
  const lost = [...lostAddresses(compared, served, changes)];
  return sortProblems([...lost, ...changedIdentities(compared, changes), ...lostTags(compared)]);
}
