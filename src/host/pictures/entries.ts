import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Encoded pictures in a folder of the cache, each a file of its bytes behind their hash. */
export interface Entries {
  /** Null where there is none, or one that a crash of the machine has left corrupt. */
  read(name: string): Uint8Array | null;
  /** In one step. Where nothing can be written, on a full or read-only disk, the next build encodes again. */
  write(name: string, bytes: Uint8Array): void;
  /** Removes what was neither read nor written through this object, but for the files of these names. */
  removeUnused(except: readonly string[]): void;
}

/** Bytes of the hash. */
const HASH = 16;

export function openEntries(folder: string): Entries {
  const used = new Set<string>();
  return {
    read(name) {
      used.add(name);
      try {
        const file = readFileSync(join(folder, name));
        const bytes = file.subarray(HASH);
        return file.length > HASH && hashOf(bytes).equals(file.subarray(0, HASH)) ? bytes : null;
      } catch {
        return null;
      }
    },
    write(name, bytes) {
      used.add(name);
      writeWhole(folder, name, Buffer.concat([hashOf(bytes), bytes]));
    },
    removeUnused(except) {
      const kept = new Set([...used, ...except]);
      for (const name of namesIn(folder)) if (!kept.has(name)) removeIfThere(join(folder, name));
    },
  };
}

/** Writes a file so that a reader finds all of it or nothing; nothing where that fails. */
export function writeWhole(folder: string, name: string, bytes: string | Uint8Array): void {
  const partial = join(folder, `${name}.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(partial, bytes);
    renameSync(partial, join(folder, name));
  } catch {
    removeIfThere(partial);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Nor can it be removed: the next build tries.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest().subarray(0, HASH);
}
