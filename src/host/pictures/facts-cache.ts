import { type BigIntStats, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PictureFacts } from "../../core/picture-facts.ts";
import { writeWhole } from "./entries.ts";

/** What is known of pictures from earlier builds. */
export interface FactsCache {
  /** Null where the file is new, or may have changed since it was read. */
  find(path: string, stats: BigIntStats): PictureFacts | null;
  /** By content: of a file under another name, or in a fresh clone. */
  findByHash(hash: string): PictureFacts | null;
  /** @param stats of before the file was read */
  add(path: string, stats: BigIntStats, facts: PictureFacts): void;
  /** Writes what was found and added since the cache was opened, and forgets the rest. */
  save(): void;
}

export const FACTS_FILE = "facts.json";

/**
 * Nanoseconds: the clock of a file system may be that coarse. A file that was younger when it was read may have changed
 * again without a trace, and is read once more.
 */
const YOUNG = 2_000_000_000n;

interface Stored {
  readonly version: string;
  /** Path, state and hash of each file. */
  readonly files: readonly StoredFile[];
  readonly facts: readonly PictureFacts[];
}

type StoredFile = readonly [path: string, state: string, hash: string];

/**
 * @param version of the recipe by which facts were found: with another one all are found anew
 * @param now nanoseconds since 1970
 */
export function openFactsCache(folder: string, version: string, now: () => bigint): FactsCache {
  const stored = readStored(folder, version);
  const files = new Map(stored.files.map((file) => [file[0], file]));
  const facts = new Map(stored.facts.map((each) => [each.hash, each]));
  const kept = { files: new Map<string, StoredFile>(), facts: new Map<string, PictureFacts>() };
  let isChanged = false;
  return {
    find(path, stats) {
      const file = files.get(path);
      const found = file?.[1] === stateOf(stats) ? facts.get(file[2]) : undefined;
      if (file === undefined || found === undefined) return null;
      kept.files.set(path, file);
      kept.facts.set(found.hash, found);
      return found;
    },
    findByHash: (hash) => facts.get(hash) ?? null,
    add(path, stats, found) {
      isChanged = true;
      facts.set(found.hash, found);
      kept.facts.set(found.hash, found);
      const changed = stats.mtimeNs > stats.ctimeNs ? stats.mtimeNs : stats.ctimeNs;
      if (now() - changed <= YOUNG) return;
      const file = [path, stateOf(stats), found.hash] as const;
      files.set(path, file);
      kept.files.set(path, file);
    },
    save() {
      if (!isChanged && kept.files.size === stored.files.length) return;
      isChanged = false;
      const content = { version, files: [...kept.files.values()], facts: [...kept.facts.values()] };
      writeWhole(folder, FACTS_FILE, JSON.stringify(content satisfies Stored));
    },
  };
}

function stateOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/** Nothing where there is no file, or one that is of another version or corrupt. */
function readStored(folder: string, version: string): Stored {
  const nothing: Stored = { version, files: [], facts: [] };
  try {
    const stored: Stored = JSON.parse(readFileSync(join(folder, FACTS_FILE), "utf8"));
    return stored.version === version ? stored : nothing;
  } catch {
    return nothing;
  }
}
