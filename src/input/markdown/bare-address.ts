/**
 * Where an `http(s)` address in running text ends. Punctuation at its end belongs to the sentence, as on GitHub.
 * Hangul, Han and Kana are letters of an address after "/", after each other and the like ("/w/안개"); directly after an
 * ASCII letter or digit they are the sentence's next syllable: a particle, in Korean ("https://a.kr/b를").
 */

const CJK = "\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const LABEL = `(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}_-]|(?<![A-Za-z0-9])[${CJK}])`;
/** The last part of a domain; all Hangul ones in the root zone are listed, since any other Hangul is a next word. */
const TOP = `(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|한국|삼성|닷컴|닷넷|(?![${CJK}a-z0-9])[\\p{L}\\p{M}]+)`;
const HOST = new RegExp(
  `(?:localhost|(?:${LABEL}{1,63}\\.){1,20}${TOP})(?::\\d{1,5})?(?![A-Za-z0-9@])`,
  "iuy",
);

const IS_CJK = new RegExp(`[${CJK}]`, "u");
const IS_LETTER = /[\p{L}\p{M}\p{N}]/u;
const IS_ASCII_WORD = /[A-Za-z0-9]/;
/** ASCII characters of an address; parentheses are counted, and some others depend on what is next to them. */
const IS_PLAIN = /[A-Za-z0-9/\-_#%=+@:;,.?!$]/;
/** Characters of the sentence, or of its Markdown, when nothing of the address follows them. */
const IS_TRAILING = /[?!.,:;*_~'(&\\]/;
/** Backslash escapes of characters that addresses often hold. */
const ESCAPE = /\\[_~&#.+=*-]/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/**
 * Offset of the end of the address whose host begins at `from`; `from` when there is none: a domain has a dot
 * ("https://로 시작하는" is no address), or is `localhost`.
 */
export function bareAddressEnd(source: string, from: number, max: number): number {
  HOST.lastIndex = from;
  if (!HOST.test(source) || HOST.lastIndex > max) return from;
  const host = HOST.lastIndex;
  let end = "/?#".includes(source.charAt(host)) ? pathEnd(source, host, max) : host;
  while (end > host && IS_TRAILING.test(source.charAt(end - 1))) end--;
  return end;
}

function pathEnd(source: string, from: number, max: number): number {
  let depth = 0;
  let at = from;
  while (at < max) {
    const char = String.fromCodePoint(source.codePointAt(at) as number);
    if (char === ")" && --depth < 0) return at;
    if (char === "(") {
      if (isGloss(source, at)) return at;
      depth++;
    }
    const length = lengthAt(source, at, char);
    if (length === 0) return at;
    at += length;
  }
  return Math.min(at, max);
}

/** Length of the part of an address at an offset: a character, an escape or an entity; 0 where the address ends. */
function lengthAt(source: string, at: number, char: string): number {
  if (IS_PLAIN.test(char) || char === "(" || char === ")") return 1;
  switch (char) {
    case "\\":
      return matchAt(ESCAPE, source, at);
    case "&": {
      const entity = matchAt(ENTITY, source, at);
      return entity === 0 || source.startsWith("&amp;", at) ? entity || 1 : 0;
    }
    case "'":
      return IS_ASCII_WORD.test(source.charAt(at + 1)) ? 1 : 0;
    // Doubled, they are Markdown's.
    case "*":
    case "~":
      return source.charAt(at + 1) === char ? 0 : 1;
    default:
      if (char < "\u0080" || !IS_LETTER.test(char)) return 0;
      return !IS_CJK.test(char) || continues(source, at) ? char.length : 0;
  }
}

/** Whether a letter of Hangul, Han or Kana continues an address, by what is before it. */
function continues(source: string, at: number): boolean {
  const before = source.charAt(at - 1);
  if ("/=-_#%&@(".includes(before)) return true;
  const earlier = source.charAt(at - 2);
  // "/wiki/위키백과:대문", "?q=안개+낀", "/?안개", "/~안개"
  if (before === ":" || before === "+") return isCjkBefore(source, at - 1);
  if (before === "?" || before === "~") return earlier === "/";
  return isCjkBefore(source, at);
}

/** Whether "(" begins a remark of the sentence: "https://a.kr/b(옛 주소)", unlike "/wiki/안개_(영화)". */
function isGloss(source: string, at: number): boolean {
  return IS_ASCII_WORD.test(source.charAt(at - 1)) && IS_CJK.test(source.charAt(at + 1));
}

function isCjkBefore(source: string, at: number): boolean {
  const low = source.charCodeAt(at - 1);
  const isPair = (low & 0xfc00) === 0xdc00;
  return IS_CJK.test(source.slice(isPair ? at - 2 : at - 1, at));
}

function matchAt(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex - at : 0;
}
