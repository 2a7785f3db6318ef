import type { EleventyConstructor } from "./eleventy.ts";

/** Eleventy as one file, which loads in a tenth of the time. */
export interface BundledEleventy {
  /** Whether it is the version that is installed. */
  isInstalled(): boolean;
  load(): EleventyConstructor;
}

/** Null where the sources run as they stand; the bundle has another function in its place (see bin/bundle.js). */
export const bundledEleventy = (): BundledEleventy | null => null;
