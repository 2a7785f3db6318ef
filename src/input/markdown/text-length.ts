import type { Length } from "../../core/model.ts";

/** What a character is, in bits, which `count` knows by their places; white space has none of them. */
const CHARACTER = 1;
const SYLLABLE = 2;
const LETTER = 4;
/** In "don't" and "well-known" the word goes on. */
const JOINER = 8;
/** May join the character before it, or stands for another: its text is counted in NFC. */
const LOOSE = 16;
/** Not met yet. */
const UNKNOWN = 32;

const IS_SYLLABLE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Whatever NFC composes with what stands before it (Unicode, annex 15): marks, vowels and finals of Hangul. */
const JOINS = /[\p{M}\u1161-\u11ff]/u;

/** The kind of each character of the basic plane, once it has been met: every character of a column comes by. */
const KINDS = new Uint8Array(0x10000).fill(UNKNOWN);

/** Counts a text as it is read: Hangul, Han and Kana one by one, every other script by words. */
export function lengthOf(texts: readonly string[]): Length {
  const sum = { characters: 0, syllables: 0, words: 0 };
  for (const text of texts) {
    // Nearly every text is in NFC; to ask takes as long as to count.
    if (!count(text, false, sum)) count(text.normalize("NFC"), true, sum);
  }
  return sum;
}

type Sum = { -readonly [Key in keyof Length]: Length[Key] };

/**
 * False, and nothing is counted, for what may not be in NFC. Nothing branches on the kinds that all texts are full of: no
 * processor foresees where words end, and each surprise costs more than ten characters.
 */
function count(text: string, isComposed: boolean, sum: Sum): boolean {
  let characters = 0;
  let syllables = 0;
  let words = 0;
  let inWord = 0;
  for (let at = 0; at < text.length; at++) {
    let kind = KINDS[text.charCodeAt(at)] as number;
    if (kind >= LOOSE) {
      const code = text.codePointAt(at) as number;
      if (code > 0xffff) at++;
      kind = kindOf(code);
      if (kind >= LOOSE && !isComposed) return false;
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

/** Remembers it, except for halves of pairs, which say nothing by themselves. */
function kindOf(code: number): number {
  const kind = classify(String.fromCodePoint(code));
  if (code < KINDS.length && (code < 0xd800 || code > 0xdfff)) KINDS[code] = kind;
  return kind;
}

function classify(character: string): number {
  const isLoose = JOINS.test(character) || character.normalize("NFC") !== character;
  return kindAlone(character) | (isLoose ? LOOSE : 0);
}

function kindAlone(character: string): number {
  if (/\s/.test(character)) return 0;
  if (/['’-]/.test(character)) return CHARACTER | JOINER;
  if (IS_SYLLABLE.test(character)) return CHARACTER | SYLLABLE;
  return IS_LETTER.test(character) ? CHARACTER | LETTER : CHARACTER;
}
