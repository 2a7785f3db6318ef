import type { Env, InlineRule, Token } from "markdown-it";
import { createParseState } from "../../input/markdown/parse-state.ts";
import { createMarkdown, type MarkdownSettings } from "../../input/markdown/parser.ts";
import { placeHere } from "../../input/markdown/rules/track-positions.ts";
import { offsetOf } from "../../input/markdown/source-positions.ts";

/** A link to an episode by its number: `[[25]]`, `[[25|말]]`, `[[투자 25]]`, `[[city 2-25#heading]]`. */
export interface NumberLink {
  /** The words before the number, which name a series; null in `[[25]]`. */
  readonly name: string | null;
  readonly season: number | null;
  readonly number: number;
  /** Where the digits of the number stand in the text. */
  readonly from: number;
  readonly to: number;
  /** As typed, up to the end of the number: "[[투자 25". */
  readonly typed: string;
}

//  [[투자 2-25#heading|말]]
//    ^name ^season
//           ^number
const LINK =
  /\[\[(?:([^[\]|#]{0,200}[^[\]|#\s])\s{1,200}|\s{0,200})(?:(\d+)-)?(\d+)(?=화?\s{0,200}(?:[#|][\s\S]{0,400}?)?\]\])/y;

interface Met {
  readonly inline: Token;
  readonly at: number;
  readonly match: RegExpExecArray;
}

/** Prepares a reader that finds such links in a text, and none in code. */
export function createLinkFinder(settings: MarkdownSettings): (markdown: string) => readonly NumberLink[] {
  const md = createMarkdown(settings);
  md.inline.ruler.before("text", "number_link", numberLink);

  return (markdown) => {
    if (!markdown.includes("[[")) return [];
    const parse = createParseState(markdown, 1);
    const met: Met[] = [];
    const env: Env & { state: unknown; met: Met[] } = { state: parse, met };
    md.parse(markdown, env);
    const links = met.map(({ inline, at, match }) => {
      const [typed, name, season, number] = match as unknown as [string, string?, string?, string?];
      const digits = number as string;
      const place = at + typed.length - digits.length;
      const from = offsetOf(parse.places, inline, place);
      return {
        name: name ?? null,
        season: season === undefined ? null : Number(season),
        number: Number(digits),
        typed,
        from,
        to: from + digits.length,
      };
    });
    return links.filter(({ typed, from, to }) => typed.endsWith(markdown.slice(from, to)));
  };
}

/** The first of all rules: writes such a link down and leaves it to the others. */
const numberLink: InlineRule = (state, silent) => {
  if (silent || !state.src.startsWith("[[", state.pos)) return false;
  LINK.lastIndex = state.pos;
  const match = LINK.exec(state.src);
  const place = match && placeHere(state);
  if (place) (state.env.met as Met[]).push({ ...place, match });
  return false;
};
