import { dirname, join } from "node:path";
import type { Copy } from "../../build/site-plan.ts";
import type { Bytes } from "../../outputs/output.ts";
import type { Disk } from "./disk.ts";

/** A folder in which a site is put together, file by file. */
export interface Stage {
  readonly folder: string;
  write(path: string, bytes: Bytes): void;
  /** What was written there. */
  read(path: string): Uint8Array;
  /** Whether these are the bytes that were written there. */
  holds(path: string, bytes: Bytes): boolean;
  /** How many files were put there. */
  count(): number;
  /** Counts files that another has put there. */
  join(files: number): void;
  /** Copies a file of the column's. */
  copy(copy: Copy, root: string): void;
}

/** Begins with an empty folder. */
export function newStage(disk: Disk, folder: string): Stage {
  disk.removeTree(folder);
  disk.makeFolder(folder);
  return joinStage(disk, folder);
}

/** Takes part in a stage that is there. */
export function joinStage(disk: Disk, folder: string): Stage {
  const made = new Set([folder]);
  let count = 0;

  function ready(path: string): string {
    count++;
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      disk.makeFolder(parent);
      made.add(parent);
    }
    return target;
  }

  return {
    folder,
    count: () => count,
    join(files) {
      count += files;
    },
    write: (path, bytes) => disk.write(ready(path), bytes),
    read: (path) => disk.readBytes(join(folder, path)),
    holds: (path, bytes) =>
      Buffer.compare(disk.readBytes(join(folder, path)), Buffer.from(bytes as string)) === 0,
    copy: ({ source, path }, root) => disk.copy(join(root, source), ready(path)),
  };
}
