import type { Length } from "../../core/model.ts";

/** Bit flags of a character's kind; `count` depends on their positions. White space has none. */
const CHARACTER = 1;
const SYLLABLE = 2;
const LETTER = 4;
/** Continues a word: "don't", "well-known". */
const JOINER = 8;
/** NFC may change it or join it to the character before: the text must be normalized before it is counted. */
const UNSTABLE = 16;
/** Not classified yet. */
const UNKNOWN = 32;

const IS_SYLLABLE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;
/** What NFC may compose with the character before (UAX #15): marks, vowels and finals of Hangul. */
const JOINS = /[\p{M}\u1161-\u11ff]/u;

/** Cache of kinds for the basic multilingual plane: every character of a column is looked up. */
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);

/** Length of texts: Hangul, Han and Kana count by character, every other script by word. */
export function lengthOf(texts: readonly string[]): Length {
  const sum = { characters: 0, syllables: 0, words: 0 };
  for (const text of texts) {
    // Optimistic: nearly every text is in NFC already, and checking that takes as long as counting.
    if (!count(text, false, sum)) count(text.normalize("NFC"), true, sum);
  }
  return sum;
}

type Sum = { -readonly [Key in keyof Length]: Length[Key] };

/**
 * Adds to `sum`. False, without counting, for a text that may not be in NFC. Branch-free for common kinds: the ends of
 * words cannot be predicted, and a mispredicted branch costs more than ten characters.
 */
function count(text: string, isComposed: boolean, sum: Sum): boolean {
  let characters = 0;
  let syllables = 0;
  let words = 0;
  let inWord = 0;
  for (let at = 0; at < text.length; at++) {
    let kind = KINDS[text.charCodeAt(at)] as number;
    if (kind >= UNSTABLE) {
      const code = text.codePointAt(at) as number;
      if (code > 0xffff) at++;
      kind = kindOf(code);
      if (kind >= UNSTABLE && !isComposed) return false;
    }
    const isLetter = (kind >> 2) & 1;
    characters += kind & CHARACTER;
    syllables += (kind >> 1) & 1;
    words += isLetter & ~inWord;
    inWord = isLetter | (inWord & (kind >> 3));
  }
  sum.characters += characters;
  sum.syllables += syllables;
  sum.words += words;
  return true;
}

/** Caches the kind, except for surrogates, which have none by themselves. */
function kindOf(code: number): number {
  const kind = classify(String.fromCodePoint(code));
  if (code < KINDS.length && (code < 0xd800 || code > 0xdfff)) KINDS[code] = kind;
  return kind;
}

function classify(character: string): number {
  const isUnstable = JOINS.test(character) || character.normalize("NFC") !== character;
  return kindAlone(character) | (isUnstable ? UNSTABLE : 0);
}

function kindAlone(character: string): number {
  if (/\s/.test(character)) return 0;
  if (/['’-]/.test(character)) return CHARACTER | JOINER;
  if (IS_SYLLABLE.test(character)) return CHARACTER | SYLLABLE;
  return IS_LETTER.test(character) ? CHARACTER | LETTER : CHARACTER;
}
