/** Particles that depend on how the word before them ends. */
export type Josa = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로";

/**
 * Appends a particle to a word: josa("안개", "이/가") is "안개가". The final consonant of the last letter or digit
 * decides; punctuation after it is ignored. Words that end in neither Hangul nor a digit take both forms: "slug은(는)".
 */
export function josa(word: string, pair: Josa): string {
  const [closed, open] = pair.split("/") as [string, string];
  const final = finalOf(word);
  if (final === null) return `${word}${BOTH[pair]}`;
  const isOpen = final === 0 || (pair === "으로/로" && final === RIEUL);
  return `${word}${isOpen ? open : closed}`;
}

const BOTH: Readonly<Record<Josa, string>> = {
  "은/는": "은(는)",
  "이/가": "이(가)",
  "을/를": "을(를)",
  "과/와": "과(와)",
  "으로/로": "(으)로",
};

/** Index of ㄹ among the final consonants of Unicode's Hangul syllables. */
const RIEUL = 8;
/** Final consonants of 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구, as such indices. */
const DIGITS = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];

/** Index of the final consonant of a word's last syllable, 0 for none; null when it is unknown. */
function finalOf(word: string): number | null {
  const letter = word.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0];
  if (letter === undefined) return null;
  if (/[0-9]/.test(letter)) return DIGITS[Number(letter)] ?? null;
  const syllable = letter.charCodeAt(0) - 0xac00;
  return syllable >= 0 && syllable < 11172 ? syllable % 28 : null;
}
