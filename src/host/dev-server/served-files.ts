import { statSync } from "node:fs";
import { join } from "node:path";
import { PICTURES } from "../../outputs/pictures/types.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import { addressOf } from "../../outputs/route.ts";
import type { Copy, SitePlan } from "../../plan/site-plan.ts";
import type { Delivery } from "../eleventy/session.ts";
import type { Disk } from "../publish/disk.ts";
import { newStage } from "../publish/stage.ts";

/** The served output folder, and a cache of the version of each file in it. */
export interface ServedFiles extends Delivery {
  readonly folder: string;
  /** Outputs that are stale, by path: all of them, or those whose source itself was saved. */
  due(plan: SitePlan, which: "all" | "saved"): Map<string, PlannedOutput>;
  /** The same after the plan has changed within a build: addresses that changed before stay in `changed`. */
  dueAgain(plan: SitePlan): Map<string, PlannedOutput>;
  /** Addresses whose bytes changed or that were removed since `due`; filled while outputs are delivered. */
  changed(): readonly string[];
  /** Adds addresses at which nothing was rendered to those that changed. */
  announce(addresses: readonly string[]): void;
  /** Copies files that changed, and removes what the plan no longer lists. True when a copy replaced another. */
  syncCopies(plan: SitePlan, root: string): boolean;
  /** Removes pages of the author's own that Eleventy no longer writes. */
  removeStaleOwn(paths: readonly string[]): void;
}

export function createServedFiles(disk: Disk, folder: string): ServedFiles {
  const stage = newStage(disk, folder);
  /** By path: an output's fingerprint, or the size and mtime of a copy's source. */
  const versions = new Map<string, string | null>();
  const sources = new Map<string, object | null>();
  let due = new Map<string, PlannedOutput>();
  let changed: string[] = [];
  let own: readonly string[] = [];

  const remove = (path: string) => {
    versions.delete(path);
    sources.delete(path);
    if (disk.exists(join(folder, path))) disk.remove(join(folder, path));
  };

  const listDue: ServedFiles["due"] = ({ outputs }, which) => {
    due = new Map();
    changed = [];
    for (const output of outputs) {
      const { path, source, module } = output;
      // Rendered when they are asked for.
      if (module === PICTURES) continue;
      // The getter computes the fingerprint: the cheap comparison comes first.
      if (which === "saved" && sources.get(path) === source) continue;
      const { fingerprint } = output;
      if (fingerprint === null || versions.get(path) !== fingerprint) due.set(path, output);
    }
    return due;
  };

  return {
    folder,
    due: listDue,
    dueAgain(plan) {
      const before = changed;
      const all = listDue(plan, "all");
      changed.push(...before);
      return all;
    },
    changed: () => changed,
    announce: (addresses) => void changed.push(...addresses),
    put(path, bytes) {
      const output = due.get(path);
      if (!versions.has(path) || !stage.holds(path, bytes)) {
        stage.write(path, bytes);
        changed.push(output?.address ?? path);
      }
      if (output === undefined) return;
      versions.set(path, output.fingerprint);
      sources.set(path, output.source);
    },
    get: stage.read,
    syncCopies(plan, root) {
      const planned = new Set([...plan.outputs, ...plan.copies].map(({ path }) => path));
      const gone = [...versions.keys()].filter((path) => !planned.has(path));
      let replaced = false;
      gone.forEach(remove);
      changed.push(...gone.map(addressOf));
      for (const copy of plan.copies) {
        const version = versionOf(copy, root);
        if (versions.get(copy.path) === version) continue;
        stage.copy(copy, root);
        replaced ||= versions.has(copy.path);
        versions.set(copy.path, version);
      }
      return replaced;
    },
    removeStaleOwn(paths) {
      for (const path of own) if (!paths.includes(path) && !versions.has(path)) remove(path);
      own = paths;
    },
  };
}

function versionOf({ source }: Copy, root: string): string {
  const { size, mtimeMs } = statSync(join(root, source));
  return `${size} ${mtimeMs}`;
}
