/**
 * Codes of countries, and names, that are typed for a language. Each is a code of no language, or of one hardly meant.
 */
const MEANT: Readonly<Record<string, string>> = {
  kr: "ko",
  kor: "ko",
  korean: "ko",
  한국어: "ko",
  한글: "ko",
  jp: "ja",
  jpn: "ja",
  japanese: "ja",
  日本語: "ja",
  일본어: "ja",
  cn: "zh",
  chinese: "zh",
  中文: "zh",
  중국어: "zh",
  us: "en",
  gb: "en",
  eng: "en",
  english: "en",
  영어: "en",
  ua: "uk",
  vn: "vi",
  gr: "el",
  cz: "cs",
  dk: "da",
  german: "de",
  french: "fr",
  spanish: "es",
};

/** The language that was meant: "ko" for "kr", "ko-KR" for "ko_KR"; null where nothing better is known. */
export function meantLanguage(typed: string): string | null {
  const [first = "", ...rest] = typed.trim().normalize("NFC").split(/[-_]/);
  const name = first.toLowerCase();
  const known = Object.hasOwn(MEANT, name) ? (MEANT[name] as string) : null;
  if (known === null && !typed.includes("_")) return null;
  const tag = [known ?? first, ...rest].join("-");
  return LANGUAGE.test(tag) ? tag : null;
}

/** BCP 47, in form only. */
export const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
