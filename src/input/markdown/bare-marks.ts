import type { Bracket } from "./parse-state.ts";

/**
 * The calls among numbers in brackets for which there is no list: those that stand right behind a word or the end of a
 * sentence, as notes do, where the text has a first.
 *
 *     안개가 걷힌다.[1]
 */
export function bareCalls(calls: readonly Bracket[]): Bracket[] {
  const words = new Map<Bracket, string>();
  for (const bracket of calls) {
    const word = wordBefore(bracket);
    if (word !== null && !COUNTED.test(word) && !isInFormula(bracket)) words.set(bracket, word);
  }
  const series = seriesIn(words);
  const isIndexed = [...words].some(([{ numbers }, word]) => numbers[0] === 0 && ASCII.test(word));
  const bare = [...words].filter(([bracket, word]) => {
    if (bracket.numbers.length > 1 || bracket.numbers[0] === 0 || series.has(word)) return false;
    return !ASCII.test(word) || ENDED.test(word) || (!isIndexed && !isName(word) && !goesOn(bracket));
  });
  const numbers = new Set(bare.map(([{ numbers }]) => numbers[0] as number));
  if (!numbers.has(1)) return [];
  const isOfThem = ({ numbers: each }: Bracket) =>
    each.length > 1 && each.every((number) => numbers.has(number));
  return [...bare.map(([bracket]) => bracket), ...[...words.keys()].filter(isOfThem)];
}

/** Words that several numbers follow at the ends of lines or in an enumeration: 안개[1], 안개[2] are parts. */
function seriesIn(words: ReadonlyMap<Bracket, string>): ReadonlySet<string> {
  const series = new Set<string>();
  const first = new Map<string, number | undefined>();
  for (const [{ inline, at, typed, numbers }, word] of words) {
    const isPart =
      inline.content[at - 1] !== "]" && /^ *(?:$|[\n,·/)])/.test(inline.content.slice(at + typed.length));
    if (!isPart || ENDS.test(word)) continue;
    if (!first.has(word)) first.set(word, numbers[0]);
    else if (first.get(word) !== numbers[0]) series.add(word);
  }
  return series;
}

/** Maximum length of a word: longer ones are cut. */
const LONGEST = 60;
/** Tags and emphasis between a word and its mark; other marks before it. */
const BETWEEN = /(?:<\/?(?:sup|small|sub|u|mark)>|[*_~]+|\[\d{1,3}\])$/i;
/** Not "]": in `[text][1]` a definition is missing. */
const WORD = /[\p{L}\p{N}\p{M}.,!?…。、，！？)}"'”’」』》〉%]$|\P{ASCII}[:;]$/u;
/** A closing tag, or a title in angle brackets; not a tag that may make a link of the mark. */
const CLOSED = /<(?:\/[a-z]+|[^<>=]*[^<>=\p{ASCII}][^<>=]*)>$/iu;
const BREAK = /<br ?\/?>$/i;
const ASCII = /^[\x21-\x7e]+$/;
/** The end of a sentence or clause, or of a quotation. */
const ENDED = /[.,!?"']$/;
const ENDS = /[.,!?…。"'”’」』》〉다요죠까음함]$/;
/** Words whose parts are counted. */
const COUNTED =
  /^\(?(?:그림|표|식|수식|사진|도표|도판|지도|예|예제|보기|문제|문항|단계|파트|부록|시즌|버전|번호|figure|fig\.?|table|tab\.?|eq\.?|equation|step|part|chapter|section|question|example|appendix|no\.?|p\.?)$/i;
/** Names in programs: of one letter, with a digit, an underscore or a capital inside, or usual for lists. */
const NAME =
  /^\W*(?:[A-Za-z]|.*(?:[A-Za-z]\d|[_$]|\w\(|[a-z][A-Z]|\w\.\w).*|arr|array|list|args|argv|data|items?|rows?|cols?|matrix|vec|nums?|str|buf|tuple|results?|tokens?|params|values?|keys?|map|dict)$/;

/** What stands right before a mark, back to white space; null where it is no word. */
function wordBefore({ inline, at }: Bracket): string | null {
  let before = inline.content.slice(Math.max(0, at - LONGEST), at);
  for (let tag = BETWEEN.exec(before); tag; tag = BETWEEN.exec(before)) before = before.slice(0, tag.index);
  if (!(WORD.test(before) || CLOSED.test(before)) || BREAK.test(before)) return null;
  return /\S+$/.exec(before)?.[0] ?? null;
}

/** Whether the word before, with or without a space, is counted in a text or an array: 그림 [1], args[1]. */
export function isOfWord({ inline, at }: Bracket): boolean {
  const before = inline.content.slice(Math.max(0, at - LONGEST), at);
  const word = /\S+(?= ?$)/.exec(before)?.[0] ?? "";
  return (
    COUNTED.test(word) || (!before.endsWith(" ") && ASCII.test(word) && !ENDED.test(word) && isName(word))
  );
}

/** Whether a mark is an index of a formula: `$f_2[1]$`. */
function isInFormula({ inline, at }: Bracket): boolean {
  const { content } = inline;
  const [before] = /\$[^$\s][^$\n]*$/.exec(content.slice(Math.max(0, at - LONGEST), at)) ?? [];
  return before !== undefined && /[\\^_{]/.test(before) && /^[^$\n]*\$/.test(content.slice(at, at + LONGEST));
}

function isName(word: string): boolean {
  return NAME.test(word);
}

/** Whether what follows a mark is code: `x[1] = 2`, `x[1].y`, `x[1](y)`. */
function goesOn({ inline, at, typed }: Bracket): boolean {
  return /^(?: ?[=+*/<>]|\.[a-z]|\(|\[(?!\d+\]))/i.test(inline.content.slice(at + typed.length));
}
