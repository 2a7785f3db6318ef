import { statSync } from "node:fs";
import { join } from "node:path";
import type { Copy, Edition, Output } from "../edition/edition.ts";
import type { Delivery } from "../emit/session.ts";
import type { Disk } from "../publish/disk.ts";
import { newStage } from "../publish/stage.ts";

/** The files that the server shows, and what each was made from. */
export interface Shelf extends Delivery {
  readonly folder: string;
  /** Outputs that differ from what lies on the shelf. */
  due(edition: Edition): Map<string, Output>;
  /** Brings copies up to date, and removes what is in no edition any more. */
  tidy(edition: Edition, root: string): void;
  /** Likewise for the author's own pages, which Eleventy writes. */
  tidyOwn(paths: readonly string[]): void;
}

export function newShelf(disk: Disk, folder: string): Shelf {
  const stage = newStage(disk, folder);
  /** By path: a fingerprint, or a file's size and time. */
  const stamps = new Map<string, string>();
  let coming = new Map<string, Output>();
  let own: readonly string[] = [];

  const remove = (path: string) => {
    stamps.delete(path);
    if (disk.exists(join(folder, path))) disk.remove(join(folder, path));
  };

  return {
    folder,
    due({ outputs }) {
      coming = new Map();
      for (const output of outputs) {
        if (stamps.get(output.path) !== output.fingerprint) coming.set(output.path, output);
      }
      return coming;
    },
    put(path, text) {
      stage.write(path, text);
      const output = coming.get(path);
      if (output !== undefined) stamps.set(path, output.fingerprint);
    },
    get: stage.read,
    tidy(edition, root) {
      const kept = new Set([...edition.outputs, ...edition.copies].map(({ path }) => path));
      for (const path of [...stamps.keys()]) if (!kept.has(path)) remove(path);
      for (const copy of edition.copies) {
        const stamp = stampOf(copy, root);
        if (stamps.get(copy.path) === stamp) continue;
        stage.copy(copy, root);
        stamps.set(copy.path, stamp);
      }
    },
    tidyOwn(paths) {
      for (const path of own) if (!paths.includes(path) && !stamps.has(path)) remove(path);
      own = paths;
    },
  };
}

function stampOf({ source }: Copy, root: string): string {
  const { size, mtimeMs } = statSync(join(root, source));
  return `${size} ${mtimeMs}`;
}
