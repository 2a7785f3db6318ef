import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { filesBelow } from "./walk.ts";

/** What makes the new site of the old one. Paths below the output, with "/". */
export interface Change {
  /** In the old site alone. */
  readonly gone: readonly string[];
  /** In the new site alone. */
  readonly fresh: readonly string[];
  /** In both, with other bytes. */
  readonly changed: readonly string[];
}

/**
 * How a stage differs from a site; null as soon as `most` files do. Sizes are compared first, since nearly every change
 * shows there, then bytes. `except` names what lies in the output and belongs to neither.
 */
export function compare(
  disk: Disk,
  stage: string,
  output: string,
  except: readonly string[],
  most: number,
): Change | null {
  const all = new Set<string>();
  const same: string[] = [];
  const gone: string[] = [];
  const fresh: string[] = [];
  const changed: string[] = [];
  const isTooMuch = () => gone.length + fresh.length + changed.length >= most;

  if (isTooMuch()) return null;
  for (const path of filesBelow(disk, stage)) {
    all.add(path);
    const size = disk.size(join(output, path));
    if (size === null) (isFree(disk, join(output, path)) ? fresh : changed).push(path);
    else (size === disk.size(join(stage, path)) ? same : changed).push(path);
    if (isTooMuch()) return null;
  }
  for (const path of filesBelow(disk, output, except)) {
    if (all.has(path)) continue;
    gone.push(path);
    if (isTooMuch()) return null;
  }
  for (const path of same) {
    if (disk.equal(join(stage, path), join(output, path))) continue;
    changed.push(path);
    if (isTooMuch()) return null;
  }
  return { gone, fresh, changed };
}

/** Whether no file stands there: a folder goes with the last file in it. */
export function isFree(disk: Disk, path: string): boolean {
  const kind = disk.kind(path);
  return kind === null || kind === "folder";
}
