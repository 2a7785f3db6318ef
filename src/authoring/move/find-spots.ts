import type { Env, InlineRule, MarkdownIt, StateInline, Token } from "markdown-it";
import type { NameMatch } from "../../column/links/name-index.ts";
import { bareAddressEnd } from "../../input/markdown/bare-address.ts";
import { NO_LINKS } from "../../input/markdown/link-resolver.ts";
import { createParseState, type ParseState } from "../../input/markdown/parse-state.ts";
import { createMarkdown, type ParserSettings } from "../../input/markdown/parser.ts";
import { currentPosition } from "../../input/markdown/rules/track-positions.ts";
import { offsetOf } from "../../input/markdown/source-positions.ts";
import { htmlAddresses } from "./html-addresses.ts";

/** Something typed in a text, and the offset in the text of each of its characters. */
export interface Spot {
  readonly typed: string;
  readonly offset: (at: number) => number;
}

/** The address of a link or a picture. */
export interface AddressSpot extends Spot {
  /** Backslashes escape in Markdown; HTML has entities alone. An address in running text is nothing but itself. */
  readonly syntax: "markdown" | "html" | "bare";
}

/** What follows `[[`, and the post that it names. */
export interface NameSpot extends Spot {
  /** In NFC, with white space collapsed: "city 25". */
  readonly name: string;
  readonly match: NameMatch;
}

export interface Spots {
  readonly addresses: readonly AddressSpot[];
  readonly names: readonly NameSpot[];
}

export interface SpotFinder {
  find(markdown: string, findName: (name: string) => NameMatch | null): Spots;
  /** Resolves the backslash escapes and entities of Markdown. */
  unescapeAll(text: string): string;
}

/** Length of what is looked at behind `[[`, and behind the `[` of a definition. */
const LONGEST = 2000;
const DEFINED = /^\[(?:\\.|[^\\\]])*\]:[ \t]*(?:\n[ \t>]*)?/s;
const AUTOLINK = /^<([^<>\s]*)>/;

interface Recorded extends Env {
  readonly state: ParseState;
  readonly addresses: AddressSpot[];
  /** Where the inline rule for names is about to look. */
  name: Spot | null;
}

/**
 * Prepares the finder of addresses and names in Markdown: a parser, so that none is found in code and comments, and each
 * is found where it stands.
 */
export function createSpotFinder(settings: ParserSettings): SpotFinder {
  const md = createMarkdown(settings);
  md.inline.ruler.before("episode_link", "name_spot", nameSpot);
  md.inline.ruler.before("link", "address_spot", addressSpot);

  const find: SpotFinder["find"] = (markdown, findName) => {
    const names: NameSpot[] = [];
    const resolver = {
      ...NO_LINKS,
      episode(name: string) {
        const match = findName(name);
        if (match === null) return { to: "nowhere" } as const;
        if (env.name) names.push({ ...env.name, name, match });
        if ("candidates" in match) return { to: "several", candidates: match.candidates } as const;
        return { to: "hidden", shown: name, lang: "", key: name } as const;
      },
    };
    const env: Recorded = { state: createParseState(markdown, 1, { resolver }), addresses: [], name: null };
    const tokens = md.parse(markdown, env);
    const addresses = [...env.addresses, ...definitions(env.state, md), ...inTokens(tokens, env.state)];
    return { addresses, names };
  };
  return { find, unescapeAll: md.utils.unescapeAll };
}

/** First of the inline rules for `[[…]]`: records where it is, and never matches. */
const nameSpot: InlineRule = (state, silent) => {
  if (!silent && state.src.startsWith("[[", state.pos))
    (state.env as Recorded).name = spotAt(state, state.pos + 2, state.pos + 2 + LONGEST);
  return false;
};

/** Inline rule before those for links and pictures: records the address of one that begins here, and never matches. */
const addressSpot: InlineRule = (state, silent) => {
  const range = silent ? null : destinationAt(state);
  const spot = range && spotAt(state, ...range);
  if (spot) (state.env as Recorded).addresses.push({ ...spot, syntax: "markdown" });
  return false;
};

function spotAt(state: StateInline, from: number, to: number): Spot | null {
  const position = currentPosition(state);
  if (position === null) return null;
  const { lineIndex } = (state.env as Recorded).state;
  const base = position.at - state.pos + from;
  return {
    typed: state.src.slice(from, to),
    offset: (at) => offsetOf(lineIndex, position.inline, base + at),
  };
}

/**
 * The range of the address of an inline link or picture, as in markdown-it's rules `link` and `image`; null where none
 * begins.
 *
 *     [text](<address> "title")
 *             ^^^^^^^
 */
function destinationAt(state: StateInline): [from: number, to: number] | null {
  const { src, posMax } = state;
  const { helpers } = state.md;
  const isPicture = src.startsWith("![", state.pos);
  if (!isPicture && src[state.pos] !== "[") return null;
  const close = helpers.parseLinkLabel(state, state.pos + (isPicture ? 1 : 0), !isPicture);
  if (close < 0 || src[close + 1] !== "(") return null;
  const start = afterSpace(src, close + 2, posMax);
  const address = helpers.parseLinkDestination(src, start, posMax);
  if (!address.ok) return null;
  let end = afterSpace(src, address.pos, posMax);
  const title = end === address.pos ? null : helpers.parseLinkTitle(src, end, posMax);
  if (title?.ok) end = afterSpace(src, title.pos, posMax);
  return end < posMax && src[end] === ")" ? withoutAngles(src, start, address.pos) : null;
}

function afterSpace(src: string, from: number, max: number): number {
  let at = from;
  while (at < max && /[ \t\n]/.test(src.charAt(at))) at++;
  return at;
}

function withoutAngles(src: string, from: number, to: number): [from: number, to: number] {
  return src[from] === "<" ? [from + 1, to - 1] : [from, to];
}

/** The addresses of link reference definitions, `[label]: address`. */
function definitions({ linkDefinitions, lineIndex: { source } }: ParseState, md: MarkdownIt): AddressSpot[] {
  return linkDefinitions.flatMap(({ offset }) => {
    const [label] = DEFINED.exec(source.slice(offset, offset + LONGEST)) ?? [];
    if (label === undefined) return [];
    const start = offset + label.length;
    const address = md.helpers.parseLinkDestination(source, start, source.length);
    if (!address.ok) return [];
    const [from, to] = withoutAngles(source, start, address.pos);
    return [
      { typed: source.slice(from, to), offset: (at: number) => from + at, syntax: "markdown" as const },
    ];
  });
}

/** Addresses in HTML, and those that are links without brackets. */
function inTokens(tokens: readonly Token[], state: ParseState): AddressSpot[] {
  const spots: AddressSpot[] = [];
  for (const token of tokens) {
    const add = (from: number, typed: string, syntax: AddressSpot["syntax"]) =>
      spots.push({ typed, syntax, offset: (at) => offsetOf(state.lineIndex, token, from + at) });
    for (const { at, typed } of htmlAddresses(token)) add(at, typed, "html");
    for (const { type, markup, at = 0 } of token.children ?? []) {
      if (type !== "link_open") continue;
      if (markup === "autolink") {
        const typed = AUTOLINK.exec(token.content.slice(at, at + LONGEST))?.[1];
        if (typed !== undefined) add(at + 1, typed, "bare");
      } else if (markup === "linkify") {
        const host = token.content.indexOf("://", at - 1) + 3;
        add(
          at - 1,
          token.content.slice(at - 1, bareAddressEnd(token.content, host, token.content.length)),
          "bare",
        );
      }
    }
  }
  return spots;
}
