import { statSync } from "node:fs";
import { join } from "node:path";
import type { Copy, SitePlan } from "../../build/site-plan.ts";
import type { PlannedOutput } from "../../outputs/plan.ts";
import { addressOf } from "../../outputs/route.ts";
import type { Delivery } from "../eleventy/session.ts";
import type { Disk } from "../publish/disk.ts";
import { newStage } from "../publish/stage.ts";

/** The files that the server shows, and what each was made from. */
export interface ServedFiles extends Delivery {
  readonly folder: string;
  /** Outputs that differ from what is served; of those, only what their authors have just written, if asked so. */
  due(plan: SitePlan, which: "all" | "written"): Map<string, PlannedOutput>;
  /** The same once the plan has changed within a build: what has changed before still counts. */
  dueAgain(plan: SitePlan): Map<string, PlannedOutput>;
  /** The addresses of those of them that come out with other bytes, and of what is gone; grows as they do. */
  changed(): readonly string[];
  /** Brings copies up to date, and removes what is in no plan any more. Whether a copy took the place of another. */
  tidy(plan: SitePlan, root: string): boolean;
  /** Likewise for the author's own pages, which Eleventy writes. */
  tidyOwn(paths: readonly string[]): void;
}

export function createServedFiles(disk: Disk, folder: string): ServedFiles {
  const stage = newStage(disk, folder);
  /** By path: a fingerprint, or a copy's size and time. */
  const versions = new Map<string, string | null>();
  const sources = new Map<string, object | null>();
  let coming = new Map<string, PlannedOutput>();
  let changed: string[] = [];
  let own: readonly string[] = [];

  const remove = (path: string) => {
    versions.delete(path);
    sources.delete(path);
    if (disk.exists(join(folder, path))) disk.remove(join(folder, path));
  };

  const due: ServedFiles["due"] = ({ outputs }, which) => {
    coming = new Map();
    changed = [];
    for (const output of outputs) {
      const { path, source } = output;
      // Asked in this order: a fingerprint is work.
      if (which === "written" && sources.get(path) === source) continue;
      const { fingerprint } = output;
      if (fingerprint === null || versions.get(path) !== fingerprint) coming.set(path, output);
    }
    return coming;
  };

  return {
    folder,
    due,
    dueAgain(plan) {
      const before = changed;
      const all = due(plan, "all");
      changed.push(...before);
      return all;
    },
    changed: () => changed,
    put(path, bytes) {
      const output = coming.get(path);
      if (!versions.has(path) || !stage.holds(path, bytes)) {
        stage.write(path, bytes);
        changed.push(output?.address ?? path);
      }
      if (output === undefined) return;
      versions.set(path, output.fingerprint);
      sources.set(path, output.source);
    },
    get: stage.read,
    tidy(plan, root) {
      const kept = new Set([...plan.outputs, ...plan.copies].map(({ path }) => path));
      const gone = [...versions.keys()].filter((path) => !kept.has(path));
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
    tidyOwn(paths) {
      for (const path of own) if (!paths.includes(path) && !versions.has(path)) remove(path);
      own = paths;
    },
  };
}

function versionOf({ source }: Copy, root: string): string {
  const { size, mtimeMs } = statSync(join(root, source));
  return `${size} ${mtimeMs}`;
}
