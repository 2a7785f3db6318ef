import type { Length } from "../model.ts";

const SYLLABLES_A_MINUTE = 500;
const WORDS_A_MINUTE = 230;

/** Minutes that a text takes to read, never less than one. Hangul, Han and Kana count by syllable, the rest by word. */
export function readingMinutes(length: Length): number {
  return Math.max(1, Math.round(exactMinutes(length)));
}

/** The same for a long whole, as exact as it is true: from an hour on in tens of minutes, from ten hours in hours. */
export function readingHours(length: Length): { readonly hours: number; readonly minutes: number } {
  const exact = exactMinutes(length);
  const step = exact < 59.5 ? 1 : exact < 595 ? 10 : 60;
  const minutes = Math.max(1, Math.round(exact / step) * step);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function exactMinutes({ syllables, words }: Length): number {
  return syllables / SYLLABLES_A_MINUTE + words / WORDS_A_MINUTE;
}
