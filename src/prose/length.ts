import type { Length } from "../model.ts";

const UNKNOWN = 0;
const SPACE = 1;
const SYLLABLE = 2;
const LETTER = 3;
const JOINER = 4;
const OTHER = 5;

const IS_SYLLABLE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The kind of each character of the basic plane, once it has been met: every character of a column comes by. */
const KINDS = new Uint8Array(0x10000);

/** Counts a text as it is read: Hangul, Han and Kana one by one, every other script by words. */
export function lengthOf(texts: readonly string[]): Length {
  let characters = 0;
  let syllables = 0;
  let words = 0;
  for (const each of texts) {
    const text = each.normalize("NFC");
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) as number;
      if (code > 0xffff) at++;
      const kind = kindOf(code);
      if (kind !== SPACE) characters++;
      if (kind === SYLLABLE) syllables++;
      if (kind === LETTER && !inWord) words++;
      // In "don't" and "well-known" the word goes on.
      inWord = kind === LETTER || (inWord && kind === JOINER);
    }
  }
  return { characters, syllables, words };
}

function kindOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const known = KINDS[code] as number;
  if (known !== UNKNOWN) return known;
  const kind = classify(code);
  KINDS[code] = kind;
  return kind;
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (/\s/.test(character)) return SPACE;
  if (/['’-]/.test(character)) return JOINER;
  if (IS_SYLLABLE.test(character)) return SYLLABLE;
  return IS_LETTER.test(character) ? LETTER : OTHER;
}
