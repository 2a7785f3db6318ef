import { closeSync, fstatSync, openSync, readSync, type Stats } from "node:fs";
import type { ByteSource } from "../../core/strip/reader.ts";

/** An open file. */
export interface OpenFile extends ByteSource {
  readonly fingerprint: string;
  readonly handle: number;
}

/** Opens a file for the time of some work. */
export function withOpenFile<T>(file: string, work: (file: OpenFile) => T): T {
  const handle = openSync(file, "r");
  try {
    const stats = fstatSync(handle);
    return work({
      handle,
      size: stats.size,
      fingerprint: fingerprintOf(stats),
      read(from, to) {
        // Zeros where the file has become shorter since.
        const bytes = Buffer.alloc(to - from);
        for (let at = 0; at < bytes.length; ) {
          const count = readSync(handle, bytes, at, bytes.length - at, from + at);
          if (count === 0) break;
          at += count;
        }
        return bytes;
      },
    });
  } finally {
    closeSync(handle);
  }
}

/** Tells whether a file may have changed. */
export function fingerprintOf(stats: Stats): string {
  return `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size} ${stats.ino}`;
}
