import type { Length } from "../model.ts";

const SYLLABLES_A_MINUTE = 500;
const WORDS_A_MINUTE = 230;

/** Minutes that a text takes to read, never less than one. Hangul, Han and Kana count by syllable, the rest by word. */
export function readingMinutes(length: Length): number {
  const minutes = length.syllables / SYLLABLES_A_MINUTE + length.words / WORDS_A_MINUTE;
  return Math.max(1, Math.round(minutes));
}
