import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { BuildError } from "../../core/problems/build-error.ts";
import { problem } from "../../core/problems/problem.ts";
import type { PictureEncoder, PictureVariant } from "../../outputs/pictures/types.ts";
import type { Entries } from "./entries.ts";
import { hashOf } from "./hash.ts";
import { SECONDS, weightOf } from "./limits.ts";
import { encodeAs, recipeMark } from "./recipe.ts";
import { type Resized, resize } from "./resize.ts";
import type { PictureLibrary } from "./sharp.ts";
import type { Slots } from "./slots.ts";

export interface EncoderInput {
  /** The column's folder. */
  readonly root: string;
  readonly library: PictureLibrary;
  readonly entries: Entries;
  readonly slots: Slots;
  /** Pixels of a picture, by its hash. */
  readonly pixelsOf: (hash: string) => number;
}

export interface CachingEncoder extends PictureEncoder {
  /** The bytes, where they were encoded before. */
  cached(variant: PictureVariant): Uint8Array | null;
}

/** How many resized pictures are kept, for other formats of the same size. */
const KEPT = 2 * availableParallelism();

/** Encodes each variant once: the bytes are kept by content, and are the same in whatever order they are made. */
export function createEncoder({ root, library, entries, slots, pixelsOf }: EncoderInput): CachingEncoder {
  const recipe = recipeMark(library.version);
  const encoding = new Map<string, Promise<Uint8Array>>();
  const resized = new Map<string, Promise<Resized>>();

  const resizeOnce = ({ source, hash, width }: PictureVariant): Promise<Resized> => {
    const key = `${hash} ${width}`;
    const before = resized.get(key);
    if (before !== undefined) return before;
    const pixels = slots.run(weightOf(pixelsOf(hash)), async () => {
      const open = await library.load();
      if (open === null) throw new Error(`sharp ${library.version} does not run on this platform`);
      const bytes = await readFile(join(root, source));
      if (hashOf(bytes) !== hash) throw new Error("it has changed during the build");
      return resize(open, bytes, width);
    });
    resized.set(key, pixels);
    const [oldest] = resized.keys();
    if (resized.size > KEPT && oldest !== undefined) resized.delete(oldest);
    return pixels;
  };

  const encodeAnew = async (variant: PictureVariant, name: string) => {
    try {
      const { data, raw } = await resizeOnce(variant);
      const bytes = await slots.run(weightOf(raw.width * raw.height), async () => {
        const open = await library.load();
        if (open === null) throw new Error("not loaded");
        return encodeAs(open(data, { raw }), variant).timeout({ seconds: SECONDS }).toBuffer();
      });
      entries.write(name, bytes);
      return bytes;
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      throw new BuildError([problem("picture-failed", { path: variant.source, line: 1 }, { cause })]);
    } finally {
      encoding.delete(name);
    }
  };

  return {
    recipe,
    cached: (variant) => entries.read(nameOf(variant, recipe)),
    async encode(variant) {
      const name = nameOf(variant, recipe);
      const known = encoding.get(name) ?? entries.read(name);
      if (known !== null) return known;
      const bytes = encodeAnew(variant, name);
      encoding.set(name, bytes);
      return bytes;
    },
  };
}

function nameOf({ hash, width, format, lossless }: PictureVariant, recipe: string): string {
  return `${hash}-${width}${lossless ? "-lossless" : ""}-${recipe}.${format}`;
}
