import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { filesBelow } from "./walk.ts";

/** Difference between an old and a new site. Paths below the output, with "/". */
export interface SiteDiff {
  /** In the old site alone. */
  readonly gone: readonly string[];
  /** In the new site alone. */
  readonly fresh: readonly string[];
  /** In both, with other bytes. */
  readonly changed: readonly string[];
}

/**
 * Compares a stage with a site; null as soon as `limit` files differ. Sizes are compared first, since nearly every
 * change shows there, then bytes.
 *
 * @param except names in the output that are not part of the site
 */
export function compare(
  disk: Disk,
  stage: string,
  output: string,
  except: readonly string[],
  limit: number,
): SiteDiff | null {
  const staged = new Set<string>();
  const sameSize: string[] = [];
  const gone: string[] = [];
  const fresh: string[] = [];
  const changed: string[] = [];
  const reachesLimit = () => gone.length + fresh.length + changed.length >= limit;

  if (reachesLimit()) return null;
  for (const path of filesBelow(disk, stage)) {
    staged.add(path);
    const size = disk.size(join(output, path));
    if (size === null) (isFree(disk, join(output, path)) ? fresh : changed).push(path);
    else (size === disk.size(join(stage, path)) ? sameSize : changed).push(path);
    if (reachesLimit()) return null;
  }
  for (const path of filesBelow(disk, output, except)) {
    if (staged.has(path)) continue;
    gone.push(path);
    if (reachesLimit()) return null;
  }
  for (const path of sameSize) {
    if (disk.equal(join(stage, path), join(output, path))) continue;
    changed.push(path);
    if (reachesLimit()) return null;
  }
  return { gone, fresh, changed };
}

/** Whether a path holds no file. A folder does not count: it is removed with the last file in it. */
export function isFree(disk: Disk, path: string): boolean {
  const kind = disk.kind(path);
  return kind === null || kind === "folder";
}
