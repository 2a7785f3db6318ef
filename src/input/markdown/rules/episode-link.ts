import type { InlineRule, StateInline } from "markdown-it";
import { clean, type Spelling, spellings } from "../link-names.ts";
import type { Named } from "../link-resolver.ts";
import { fragmentOf } from "../link-target.ts";
import { parseStateOf } from "../parse-state.ts";
import { slipHere } from "./track-positions.ts";

/** On the `link_open` of `[[…]]`: where it leads; null when its words stand without a link. */
export interface EpisodeLinkMeta {
  readonly leads: {
    readonly address: string;
    readonly fragment: string | null;
    /** As it was typed: "25#머리말". */
    readonly typed: string;
  } | null;
}

/** A token of type `episode_title`: a title, or the label of what is not published, in the place of a name. */
export interface EpisodeTitleMeta {
  /** What ids are made from in its stead. */
  readonly key: string;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;
/** Titles are a line. */
const LONGEST = 400;
/** `[[1]](https://…)` is a link whose words stand in brackets; `[[1]](을)를` is not. */
const ADDRESS = /\(\s*(?:<|#|\.{0,2}\/|[a-z][a-z0-9+.-]*:|[^()\s]*\.[a-z0-9]+[)#?\s])/iy;

/**
 * `[[25]]`, `[[city 25#안개|보이는 말]]`. While markdown-it only looks for the end of a link's text (`silent`) the
 * brackets pair up anyway, and a link recognised there would make it refuse the one around.
 */
export const episodeLink: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== OPEN || src.charCodeAt(pos + 1) !== OPEN) return false;
  const end = closing(src, pos + 2, state.posMax);
  if (end < 0) return false;
  const inside = src.slice(pos + 2, end);
  if (clean(inside) === "" || inside.startsWith("^") || isOrdinary(state, inside, end + 2)) return false;
  const { around: resolver } = parseStateOf(state.env);
  const { unescapeAll } = state.md.utils;
  let plainest: Spelling | null = null;
  for (const spelling of spellings(inside, unescapeAll)) {
    const answer = resolver.episode(spelling.name);
    plainest = spelling;
    if (answer.to === "nowhere") continue;
    if (answer.to === "several") {
      slipHere(state, pos, "episode-ambiguous", { name: spelling.name, candidates: answer.candidates });
      return false;
    }
    const { name, fragment, words } = spelling;
    const address = answer.to === "post" && state.linkLevel === 0 ? answer.address : null;
    const typed = fragment === null ? name : `${name}#${fragment}`;
    const leads = address === null ? null : { address, fragment: fragmentOf(fragment), typed };
    write(state, leads, words === null ? null : pos + 2 + words, end, answer);
    return true;
  }
  // Of `[[[25]]]` the inner brackets may mean more.
  if (plainest === null || src.charCodeAt(pos + 2) === OPEN) return false;
  const { name } = plainest;
  slipHere(state, pos, "episode-unknown", { name, suggestions: resolver.near(name) });
  return false;
};

function write(
  state: StateInline,
  leads: EpisodeLinkMeta["leads"],
  words: number | null,
  end: number,
  { shown, lang, key }: Named,
): void {
  const { posMax } = state;
  // Where markdown-it is when it makes the token of its own links: past the "[".
  state.pos += 1;
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", leads?.address ?? ""]];
  open.meta = { leads } satisfies EpisodeLinkMeta;
  if (words === null) {
    if (lang !== parseStateOf(state.env).lang) open.attrs.push(["lang", lang]);
    const token = state.push("episode_title", "", 0);
    token.content = shown;
    token.meta = { key } satisfies EpisodeTitleMeta;
  } else {
    state.pos = words;
    state.posMax = end;
    state.linkLevel++;
    state.md.inline.tokenize(state);
    state.linkLevel--;
    state.posMax = posMax;
  }
  state.push("link_close", "a", -1);
  state.pos = end + 2;
}

/**
 * Where `]]` closes it: the last two of `[[배열[0]]]`, else the first two that there are. Code binds tighter.
 */
function closing(src: string, from: number, max: number): number {
  const limit = Math.min(max - 1, from + LONGEST);
  let first = -1;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = src.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === BACKTICK) at = codeEnd(src, at, max);
    else if (code === OPEN) depth++;
    else if (code === CLOSE) {
      const closes = src.charCodeAt(at + 1) === CLOSE;
      if (closes && depth === 0) return at;
      if (closes && first < 0) first = at;
      if (depth > 0) depth--;
    }
  }
  return first;
}

/** The last backtick of the code that begins here; of what is no code, the last that opens it. */
function codeEnd(src: string, from: number, max: number): number {
  let ticks = 1;
  while (src.charCodeAt(from + ticks) === BACKTICK) ticks++;
  for (let at = from + ticks; at < max; ) {
    if (src.charCodeAt(at) !== BACKTICK) at++;
    else {
      const start = at;
      while (src.charCodeAt(at) === BACKTICK) at++;
      if (at - start === ticks) return at - 1;
    }
  }
  return from + ticks - 1;
}

/** A link of CommonMark's own: one with an address, or by a reference that the author has defined. */
function isOrdinary(state: StateInline, inside: string, after: number): boolean {
  ADDRESS.lastIndex = after;
  if (ADDRESS.test(state.src)) return true;
  const references = state.env.references as object | undefined;
  if (references === undefined) return false;
  const [, next] = /^\[([^[\]]+)\]/.exec(state.src.slice(after, after + LONGEST)) ?? [];
  return [inside, next].some(
    (label) => label !== undefined && Object.hasOwn(references, state.md.utils.normalizeReference(label)),
  );
}
