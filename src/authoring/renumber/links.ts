import type { Env, InlineRule, Token } from "markdown-it";
import { createParseState } from "../../input/markdown/parse-state.ts";
import { createMarkdown, type ParserSettings } from "../../input/markdown/parser.ts";
import { currentPosition } from "../../input/markdown/rules/track-positions.ts";
import { offsetOf } from "../../input/markdown/source-positions.ts";

/** A link to an episode by number: `[[25]]`, `[[25|말]]`, `[[투자 25]]`, `[[city 2-25#heading]]`. */
export interface NumberLink {
  /** The series' name before the number; null in `[[25]]`. */
  readonly name: string | null;
  readonly season: number | null;
  readonly number: number;
  /** Offsets of the number's digits in the text. */
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

interface LinkMatch {
  readonly inline: Token;
  readonly at: number;
  readonly match: RegExpExecArray;
}

/** Prepares the finder of such links: a Markdown parser, so that none is found in code. */
export function createLinkFinder(settings: ParserSettings): (markdown: string) => readonly NumberLink[] {
  const md = createMarkdown(settings);
  md.inline.ruler.before("text", "number_link", numberLink);

  return (markdown) => {
    if (!markdown.includes("[[")) return [];
    const parse = createParseState(markdown, 1);
    const matches: LinkMatch[] = [];
    const env: Env & { state: unknown; matches: LinkMatch[] } = { state: parse, matches };
    md.parse(markdown, env);
    const links = matches.map(({ inline, at, match }) => {
      const [typed, name, season, number] = match as unknown as [string, string?, string?, string?];
      const digits = number as string;
      const position = at + typed.length - digits.length;
      const from = offsetOf(parse.lineIndex, inline, position);
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

/** First inline rule: records a link by number, and never matches. */
const numberLink: InlineRule = (state, silent) => {
  if (silent || !state.src.startsWith("[[", state.pos)) return false;
  LINK.lastIndex = state.pos;
  const match = LINK.exec(state.src);
  const position = match && currentPosition(state);
  if (position) (state.env.matches as LinkMatch[]).push({ ...position, match });
  return false;
};
