import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PictureEncoder } from "../../outputs/pictures/types.ts";
import type { CachingEncoder } from "./encoder.ts";

/** Gives the bytes of the source at once, whatever format was asked for, while a variant is encoded for the next time. */
export function originalUntilEncoded(encoder: CachingEncoder, root: string): PictureEncoder {
  return {
    recipe: encoder.recipe,
    async encode(variant) {
      const cached = encoder.cached(variant);
      if (cached !== null) return cached;
      // A failure is told by the next build.
      encoder.encode(variant).catch(() => {});
      return readFile(join(root, variant.source));
    },
  };
}
