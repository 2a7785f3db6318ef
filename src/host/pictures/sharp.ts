import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Sharp, SharpOptions } from "sharp";
import { findInstalled } from "../find-installed.ts";
import { importModule } from "../import-module.ts";

/** The library that decodes and encodes: an optional dependency, without a binary on some platforms. */
export interface PictureLibrary {
  readonly version: string;
  /** Loads the binary, which takes half a second; null where there is none for this platform. Once. */
  load(): Promise<OpenPicture | null>;
}

/** Opens a picture in memory. Nothing is decoded yet. */
export type OpenPicture = (bytes: Uint8Array, options?: SharpOptions) => Sharp;

/** Decoders of the formats that browsers show. A file of another one, whatever its name, is never looked into. */
const LOADERS = ["Jpeg", "Png", "Webp", "Heif", "Nsgif"].map((format) => `VipsForeignLoad${format}`);

/** What npm is to install. */
export const INSTALL = "sharp@0.35";

/** Null where it is not installed. */
export function findPictureLibrary(): PictureLibrary | null {
  const file = packageFile();
  if (file === null) return null;
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  let loaded: Promise<OpenPicture | null> | null = null;
  return {
    version,
    load() {
      loaded ??= loadBinary();
      return loaded;
    },
  };
}

/** Its `package.json`, which its exports hide. */
function packageFile(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve("sharp");
    return findInstalled(dirname(main), join("sharp", "package.json"));
  } catch {
    return null;
  }
}

async function loadBinary(): Promise<OpenPicture | null> {
  try {
    const { default: sharp } = (await importModule("sharp")) as typeof import("sharp");
    // Pictures are made side by side instead: that takes no longer, and each needs less memory.
    sharp.concurrency(1);
    sharp.cache(false);
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: LOADERS });
    return (bytes, options) => sharp(bytes, options);
  } catch {
    return null;
  }
}
