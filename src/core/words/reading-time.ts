import type { Length } from "../model.ts";

const SYLLABLES_A_MINUTE = 500;
const WORDS_A_MINUTE = 230;

/** Reading time in minutes, at least one. Hangul, Han and Kana count by syllable, other scripts by word. */
export function readingMinutes(length: Length): number {
  return Math.max(1, Math.round(exactMinutes(length)));
}

/** Reading time of a series, rounded like an estimate: from one hour on to ten minutes, from ten hours on to hours. */
export function readingHours(length: Length): { readonly hours: number; readonly minutes: number } {
  const exact = exactMinutes(length);
  const step = exact < 59.5 ? 1 : exact < 595 ? 10 : 60;
  const minutes = Math.max(1, Math.round(exact / step) * step);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function exactMinutes({ syllables, words }: Length): number {
  return syllables / SYLLABLES_A_MINUTE + words / WORDS_A_MINUTE;
}
