import { dirname, join, sep } from "node:path";
import type { Bytes } from "../../outputs/output.ts";
import type { Copy } from "../../plan/site-plan.ts";
import type { Disk } from "./disk.ts";

/** Staging folder: a site is written there file by file, and then published as a whole. */
export interface Stage {
  readonly folder: string;
  write(path: string, bytes: Bytes): void;
  read(path: string): Uint8Array;
  /** Whether a file has these bytes. */
  holds(path: string, bytes: Bytes): boolean;
  /** The number of files written. */
  count(): number;
  /** Adds files that the worker has written to the count. */
  addCount(files: number): void;
  /** Copies a file of the column. @param root the column's folder */
  copy(copy: Copy, root: string): void;
}

/** Creates a stage in an empty folder. */
export function newStage(disk: Disk, folder: string): Stage {
  disk.removeTree(folder);
  disk.makeFolder(folder);
  return openStage(disk, folder);
}

/** Opens an existing stage, to which another thread writes too. */
export function openStage(disk: Disk, folder: string): Stage {
  const knownFolders = new Set([folder]);
  let count = 0;

  function prepare(path: string): string {
    count++;
    const target = join(folder, path);
    const parent = dirname(target);
    // Every path was checked when it was planned: this is the last of several checks.
    if (!target.startsWith(folder + sep)) throw new Error(`${path} lies outside the site`);
    if (!knownFolders.has(parent)) {
      disk.makeFolder(parent);
      knownFolders.add(parent);
    }
    return target;
  }

  return {
    folder,
    count: () => count,
    addCount(files) {
      count += files;
    },
    write: (path, bytes) => disk.write(prepare(path), bytes),
    read: (path) => disk.readBytes(join(folder, path)),
    holds: (path, bytes) =>
      Buffer.compare(disk.readBytes(join(folder, path)), Buffer.from(bytes as string)) === 0,
    copy({ source, path, picture }, root) {
      const [from, to] = [join(root, source), prepare(path)];
      if (picture === null) disk.copy(from, to);
      else disk.copyPicture(from, to, picture);
    },
  };
}
