import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PictureFacts } from "../../core/picture-facts.ts";
import type { Attachment } from "../../input/files/sources.ts";
import { decodePicture } from "./decode.ts";
import { type CachingEncoder, createEncoder } from "./encoder.ts";
import { openEntries } from "./entries.ts";
import { FACTS_FILE, openFactsCache } from "./facts-cache.ts";
import { growthOf } from "./growth.ts";
import { hashOf } from "./hash.ts";
import { MOST_PIXELS, PIXELS_AT_ONCE, weightOf } from "./limits.ts";
import type { OpenPicture, PictureLibrary } from "./sharp.ts";
import { createSlots } from "./slots.ts";

/** Facts of pictures by the path of the source. */
export type FactsByPath = ReadonlyMap<string, PictureFacts>;

/** Facts and variants of a column's pictures, kept in a folder of the cache. */
export interface PictureStore {
  readonly encoder: CachingEncoder;
  /** What is known without decoding anything. */
  known(files: readonly Attachment[]): FactsByPath;
  /**
   * Of every file; new ones are decoded. Null where the library has no binary for this platform.
   *
   * @param onRead called with the number of new ones that were read so far, and of all new ones
   */
  read(
    files: readonly Attachment[],
    onRead: (done: number, all: number) => void,
  ): Promise<FactsByPath | null>;
  /** Removes the variants that were not asked for. */
  removeUnused(): void;
}

/** New pictures after which those read so far are saved: a build may be ended before it is done. */
const SAVED = 20;

/** Of the way in which facts are found. */
const VERSION = 1;

export function openStore(root: string, folder: string, library: PictureLibrary): PictureStore {
  const entries = openEntries(folder);
  const slots = createSlots(PIXELS_AT_ONCE);
  const pixels = new Map<string, number>();
  const pixelsOf = (hash: string) => pixels.get(hash) ?? MOST_PIXELS;
  const encoder = createEncoder({ root, library, entries, slots, pixelsOf });
  const cache = openFactsCache(folder, `${VERSION} ${encoder.recipe}`, () => BigInt(Date.now()) * 1_000_000n);
  /** An unchanged file is the same object in the next build. */
  const memo = new WeakMap<Attachment, PictureFacts>();

  const note = (file: Attachment, facts: PictureFacts) => {
    memo.set(file, facts);
    pixels.set(facts.hash, facts.width * facts.height);
  };

  const find = (file: Attachment): PictureFacts | null => {
    const before = memo.get(file);
    if (before !== undefined) return before;
    const stats = statsOf(root, file);
    const facts = stats && cache.find(file.path, stats);
    if (facts) note(file, facts);
    return facts;
  };

  const readNew = async (file: Attachment, open: OpenPicture): Promise<void> => {
    const stats = statsOf(root, file);
    if (stats === null) return;
    const read = await slots.run(weightOf(sizeOf(file)), async () => {
      const bytes = await readFile(join(root, file.path));
      const hash = hashOf(bytes);
      const before = cache.findByHash(hash);
      return before ?? { decoded: await decodePicture(open, bytes, hash), bytes: bytes.length };
    });
    let facts: PictureFacts;
    if ("decoded" in read) {
      const { decoded, bytes } = read;
      pixels.set(decoded.hash, decoded.width * decoded.height);
      facts = { ...decoded, grows: await growthOf(decoded, file.path, bytes, encoder) };
    } else facts = read;
    cache.add(file.path, stats, facts);
    note(file, facts);
  };

  const known = (files: readonly Attachment[]): FactsByPath =>
    new Map(
      files.flatMap((file) => {
        const facts = find(file);
        return facts === null ? [] : [[file.path, facts] as const];
      }),
    );

  return {
    encoder,
    known,
    async read(files, onRead) {
      const fresh = files.filter((file) => find(file) === null);
      const open = fresh.length === 0 ? null : await library.load();
      if (fresh.length > 0 && open === null) return null;
      let done = 0;
      await Promise.all(
        fresh.map(async (file) => {
          if (open !== null) await readNew(file, open);
          onRead(++done, fresh.length);
          if (done % SAVED === 0) cache.save();
        }),
      );
      cache.save();
      return known(files);
    },
    removeUnused: () => entries.removeUnused([FACTS_FILE]),
  };
}

/** Null where the file has gone meanwhile. */
function statsOf(root: string, { path }: Attachment) {
  return statSync(join(root, path), { bigint: true, throwIfNoEntry: false }) ?? null;
}

/** Pixels by its header; those of a photograph where it has none that can be read. */
function sizeOf({ picture }: Attachment): number {
  const { width = 4000, height = 3000 } = picture?.size ?? {};
  return width * height;
}
