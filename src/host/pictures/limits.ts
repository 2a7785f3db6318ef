import { availableParallelism } from "node:os";

/**
 * Pixels above which a picture is not decoded. The largest of common cameras has 108 million; one of 200 million needs
 * more than a gigabyte of memory, and so does a file of a few kilobytes that says so.
 */
export const MOST_PIXELS = 120_000_000;

/** Seconds that one picture may take. */
export const SECONDS = 60;

/** Of every picture that is opened. A truncated one is an error, and odd bytes that decoders pass over are none. */
export const INPUT = { limitInputPixels: MOST_PIXELS, failOn: "truncated" } as const;

/** Pixels for each processor that are worked on at once: those of a phone's photograph. */
const PIXELS_EACH = 16_000_000;
export const PIXELS_AT_ONCE = PIXELS_EACH * availableParallelism();

/** The weight of a picture: no more of them at once than processors, and fewer where they are large. */
export function weightOf(pixels: number): number {
  return Math.max(pixels, PIXELS_EACH);
}
