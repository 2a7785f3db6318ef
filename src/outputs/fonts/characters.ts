import type { Preview } from "../../column/previews.ts";
import type { Column } from "../../core/model.ts";
import type { Memo } from "../memo.ts";
import { KOREAN, MARKS } from "./interface-characters.ts";

/** Every character that the pages of a column show, in order of code points: its texts, its titles, the interface. */
export function columnCharacters(column: Column, previews: readonly Preview[], memo: Memo): string {
  const { site, series, posts, pages, ...rest } = column;
  const all = new Set([...ASCII, ...codesIn(MARKS)]);
  const add = (codes: Iterable<number>) => {
    for (const code of codes) all.add(code);
  };
  // Of each post apart: most are the same object in the next build.
  const texts = [...posts, ...pages, ...previews.map(({ post }) => post)];
  for (const { episodes, ...card } of series) {
    texts.push(...episodes);
    add(codesIn(card));
  }
  for (const post of texts) add(memo(codesIn, post));
  add(codesIn([site, rest]));
  const languages = [site, ...series, ...texts].map(({ lang }) => lang.toLowerCase());
  if (languages.some((lang) => lang === "ko" || lang.startsWith("ko-"))) add(codesIn(KOREAN));
  return sortedCharacters(all);
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);

/** Characters without those that show nothing: controls, and halves of surrogate pairs. */
export function sortedCharacters(codes: Iterable<number>): string {
  const shown = [...codes].filter(
    (code) => code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000),
  );
  return shown
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .join("");
}

/** Code points above ASCII of every string in data, nested in whatever; also of what combining letters compose to. */
export function codesIn(data: unknown): ReadonlySet<number> {
  const codes = new Set<number>();
  const seen = new Set<object>();
  const read = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) continue;
      const code = text.codePointAt(at) as number;
      if (code > 0xffff) at++;
      codes.add(code);
    }
  };
  const walk = (value: unknown): void => {
    if (typeof value === "string") {
      read(value);
      if (COMBINING.test(value)) read(value.normalize("NFC"));
    } else if (typeof value === "object" && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const each of Object.values(value)) walk(each);
    }
  };
  walk(data);
  return codes;
}

/** Combining marks, and the letters of which Hangul syllables are composed. */
const COMBINING = /[\u0300-\u036f\u1100-\u11ff]/;
