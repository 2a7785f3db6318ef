import { statSync } from "node:fs";
import { join } from "node:path";
import type { Copy, Output, SitePlan } from "../../build/site-plan.ts";
import type { Delivery } from "../eleventy/session.ts";
import type { Disk } from "../publish/disk.ts";
import { newStage } from "../publish/stage.ts";

/** The files that the server shows, and what each was made from. */
export interface ServedFiles extends Delivery {
  readonly folder: string;
  /** Outputs that differ from what lies on the shelf; of those, only what their authors have just written, if asked so. */
  due(plan: SitePlan, which: "all" | "written"): Map<string, Output>;
  /** The addresses of those of them that come out with other bytes, and of what is gone; grows as they do. */
  changed(): readonly string[];
  /** Brings copies up to date, and removes what is in no edition any more. Whether a copy took the place of another. */
  tidy(plan: SitePlan, root: string): boolean;
  /** Likewise for the author's own pages, which Eleventy writes. */
  tidyOwn(paths: readonly string[]): void;
}

export function createServedFiles(disk: Disk, folder: string): ServedFiles {
  const stage = newStage(disk, folder);
  /** By path: a fingerprint, or a file's size and time. */
  const stamps = new Map<string, string>();
  const sources = new Map<string, object | null>();
  let coming = new Map<string, Output>();
  let changed: string[] = [];
  let own: readonly string[] = [];

  const remove = (path: string) => {
    stamps.delete(path);
    sources.delete(path);
    if (disk.exists(join(folder, path))) disk.remove(join(folder, path));
  };

  return {
    folder,
    due({ outputs }, which) {
      coming = new Map();
      changed = [];
      for (const output of outputs) {
        const { path, source } = output;
        // Asked in this order: a fingerprint is work.
        if (which === "written" && sources.get(path) === source) continue;
        if (stamps.get(path) !== output.fingerprint) coming.set(path, output);
      }
      return coming;
    },
    changed: () => changed,
    put(path, text) {
      const output = coming.get(path);
      if (!stamps.has(path) || stage.read(path) !== text) {
        stage.write(path, text);
        changed.push(output?.address ?? path);
      }
      if (output === undefined) return;
      stamps.set(path, output.fingerprint);
      sources.set(path, output.source);
    },
    get: stage.read,
    tidy(plan, root) {
      const kept = new Set([...plan.outputs, ...plan.copies].map(({ path }) => path));
      const gone = [...stamps.keys()].filter((path) => !kept.has(path));
      let replaced = false;
      gone.forEach(remove);
      changed.push(...gone.map(addressOf));
      for (const copy of plan.copies) {
        const stamp = versionOf(copy, root);
        if (stamps.get(copy.path) === stamp) continue;
        stage.copy(copy, root);
        replaced ||= stamps.has(copy.path);
        stamps.set(copy.path, stamp);
      }
      return replaced;
    },
    tidyOwn(paths) {
      for (const path of own) if (!paths.includes(path) && !stamps.has(path)) remove(path);
      own = paths;
    },
  };
}

/** "city/2/index.html" is "/city/2/". */
function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}

function versionOf({ source }: Copy, root: string): string {
  const { size, mtimeMs } = statSync(join(root, source));
  return `${size} ${mtimeMs}`;
}
