import type { Disk } from "./disk.ts";

/** What is under way while a site is being published, so that the next command can undo or finish it. */
export type Journal =
  /** Two renames: the output becomes `.cache/old`, the stage becomes the output. */
  | { readonly way: "swap"; readonly output: string }
  /** The stage is being copied into the output's file system; nothing of the site is touched yet. */
  | { readonly way: "fetch"; readonly output: string }
  /** File by file: `gone` is removed, then everything in the output's `.yeonjae-next` is moved to its place. */
  | { readonly way: "mirror"; readonly output: string; readonly gone: readonly string[] };

/** The journal changes in one step: it is never half written. */
export function writeJournal(disk: Disk, path: string, journal: Journal): void {
  disk.write(unfinished(path), JSON.stringify(journal));
  disk.rename(unfinished(path), path);
}

/** Where a journal is written before it takes its place. */
export function unfinished(path: string): string {
  return `${path}.new`;
}

export function readJournal(disk: Disk, path: string): Journal | null {
  return disk.exists(path) ? (JSON.parse(disk.read(path)) as Journal) : null;
}
