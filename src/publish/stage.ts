import { dirname, join } from "node:path";
import type { Copy } from "../edition/edition.ts";
import type { Disk } from "./disk.ts";

/** A folder in which a site is put together, file by file. */
export interface Stage {
  readonly folder: string;
  write(path: string, text: string): void;
  /** Writes while the caller goes on; what it gives is to be waited for, so that not too much is under way. */
  writeMeanwhile(path: string, text: string): Promise<void>;
  /** Comes back when everything is written, or fails as the first of the writes did. */
  settle(): Promise<void>;
  /** Copies a file of the column's. */
  copy(copy: Copy, root: string): void;
}

/** As many files may be on their way to the disk at once. */
const MOST = 64;

/** Begins with an empty folder. */
export function newStage(disk: Disk, folder: string): Stage {
  disk.removeTree(folder);
  disk.makeFolder(folder);
  const made = new Set([folder]);

  function ready(path: string): string {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      disk.makeFolder(parent);
      made.add(parent);
    }
    return target;
  }

  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;

  return {
    folder,
    write: (path, text) => disk.write(ready(path), text),
    async writeMeanwhile(path, text) {
      const writing: Promise<void> = disk
        .writeMeanwhile(ready(path), text)
        .catch((error) => {
          failure ??= { error };
        })
        .finally(() => underWay.delete(writing));
      underWay.add(writing);
      if (underWay.size >= MOST) await Promise.race(underWay);
      if (failure) throw failure.error;
    },
    async settle() {
      await Promise.all(underWay);
      if (failure) throw failure.error;
    },
    copy: ({ source, path }, root) => disk.copy(join(root, source), ready(path)),
  };
}
