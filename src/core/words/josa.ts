/** Particles that depend on how the word before them ends. */
export type Josa = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로";

/**
 * Appends a particle to a word: josa("안개", "이/가") is "안개가". The final consonant of the last letter or digit
 * decides; punctuation after it is ignored. Words that end in neither Hangul nor a digit take both forms: "slug은(는)".
 */
export function josa(word: string, pair: Josa): string {
  const final = finalOf(word);
  return `${word}${final === null ? BOTH[pair] : formOf(pair, final)}`;
}

/**
 * The right form of a particle that was typed after a word: josaAfter("안개", "을") is "를". Null where the word's
 * reading is not certain, as at the end of "Fog", "C#", "GPT-4", "霧" or "안개(상)", and where `typed` is no particle.
 */
export function josaAfter(word: string, typed: string): string | null {
  const pair = PAIRS.find((each) => each.split("/").includes(typed));
  const read = word.normalize("NFC").replace(SILENT, "");
  return pair !== undefined && isCertain(read) ? formOf(pair, finalOf(read) as number) : null;
}

/** Whether it ends in a syllable, or in a number that is not read in English with a Latin word before it. */
function isCertain(word: string): boolean {
  if (/[가-힣]$/.test(word)) return true;
  const number = /\d(?:[\d.,-]*\d)?$/.exec(word);
  return number !== null && !/\p{Script=Latin}[\s.-]*$/u.test(word.slice(0, number.index));
}

/** @param final index of the word's final consonant */
function formOf(pair: Josa, final: number): string {
  const [closed, open] = pair.split("/") as [string, string];
  return final === 0 || (pair === "으로/로" && final === RIEUL) ? open : closed;
}

const PAIRS: readonly Josa[] = ["은/는", "이/가", "을/를", "과/와", "으로/로"];
/** Marks at the end of a word that nobody reads. */
const SILENT = /[?!.…,’”'"」』〉》]+$/;
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
