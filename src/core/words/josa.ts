/** Particles that depend on how the word before them ends. */
export type Josa = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로";

/**
 * A word with its particle: josa("안개", "이/가") is "안개가". The last letter or digit that is read aloud decides;
 * marks around it are passed over. Words that do not end in Hangul or a digit keep both forms: "slug은(는)".
 */
export function josa(word: string, pair: Josa): string {
  const [closed, open] = pair.split("/") as [string, string];
  const end = finalOf(word);
  if (end === null) return `${word}${BOTH[pair]}`;
  const asOpen = end === 0 || (pair === "으로/로" && end === RIEUL);
  return `${word}${asOpen ? open : closed}`;
}

const BOTH: Readonly<Record<Josa, string>> = {
  "은/는": "은(는)",
  "이/가": "이(가)",
  "을/를": "을(를)",
  "과/와": "과(와)",
  "으로/로": "(으)로",
};

/** Place of ㄹ among the finals of Unicode's Hangul syllables. */
const RIEUL = 8;
/** How 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구 end. */
const DIGITS = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];

/** The final consonant of a word's last sound, 0 for none; null when it can't be told. */
function finalOf(word: string): number | null {
  const letter = word.match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0];
  if (letter === undefined) return null;
  if (/[0-9]/.test(letter)) return DIGITS[Number(letter)] ?? null;
  const place = letter.charCodeAt(0) - 0xac00;
  return place >= 0 && place < 11172 ? place % 28 : null;
}
