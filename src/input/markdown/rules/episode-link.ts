import type { InlineRule, StateInline } from "markdown-it";
import { type Problem, problem } from "../../../core/problems/problem.ts";
import { type Candidate, candidates, clean } from "../link-names.ts";
import type { LinkResolver, Named, Rivals } from "../link-resolver.ts";
import { fragmentOf, isPictureName } from "../link-target.ts";
import { type ParseState, parseStateOf } from "../parse-state.ts";
import { reportAt } from "./track-positions.ts";

/** Meta of the `link_open` of `[[…]]`: its destination; null when only the text is rendered, without a link. */
export interface EpisodeLinkMeta {
  readonly destination: {
    readonly address: string;
    readonly fragment: string | null;
    /** As typed: "25#머리말". */
    readonly typed: string;
  } | null;
}

/** Meta of `episode_title`: the title, or the label of an unpublished post, that replaces a name. */
export interface EpisodeTitleMeta {
  /** Stable replacement of the title in ids. */
  readonly key: string;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;
const BACKTICK = 0x60;
/** Maximum length of what is between the brackets. */
const LONGEST = 400;
/** A name of a file that is no post. */
const FILE = /\.(?!md$)[a-z][a-z0-9]{1,4}$/i;
/** A link destination: `[[1]](https://…)` is an inline link with bracketed text; `[[1]](을)를` is not. */
const ADDRESS = /\(\s*(?:<|#|\.{0,2}\/|[a-z][a-z0-9+.-]*:|[^()\s]*\.[a-z0-9]+[)#?\s])/iy;

/**
 * Inline rule for `[[25]]`, `[[city 25#안개|보이는 말]]`. Does nothing when `silent`, which is when markdown-it searches
 * for the end of a link's text: brackets are balanced without it, and a nested link would make it reject the outer one.
 */
export const episodeLink: InlineRule = (state, silent) => {
  const { src, pos } = state;
  if (silent || src.charCodeAt(pos) !== OPEN || src.charCodeAt(pos + 1) !== OPEN) return false;
  const end = closing(src, pos + 2, state.posMax);
  if (end < 0) return false;
  const inside = src.slice(pos + 2, end);
  if (clean(inside) === "" || inside.startsWith("^") || isCommonMarkLink(state, inside, end + 2))
    return false;
  const { resolver } = parseStateOf(state.env);
  const { unescapeAll } = state.md.utils;
  let shortest: Candidate | null = null;
  for (const candidate of candidates(inside, unescapeAll)) {
    const answer = resolver.episode(candidate.name);
    shortest = candidate;
    if (answer.to === "nowhere") continue;
    if (answer.to === "several") {
      reportAt(state, pos, "episode-ambiguous", { name: candidate.name, candidates: answer.candidates });
      return false;
    }
    const { name, fragment, words } = candidate;
    if (answer.rivals) reportRivals(name, answer.rivals, parseStateOf(state.env));
    const address = answer.to === "post" && state.linkLevel === 0 ? answer.address : null;
    const typed = fragment === null ? name : `${name}#${fragment}`;
    const destination =
      address === null ? null : { address, fragment: idOf(fragment, name, resolver), typed };
    pushLink(state, destination, words === null ? null : pos + 2 + words, end, answer);
    return true;
  }
  // In `[[[25]]]` the inner brackets may be a valid link.
  if (shortest === null || src.charCodeAt(pos + 2) === OPEN) return false;
  const { name, words } = shortest;
  if (src[pos - 1] === "!" && src[pos - 2] !== "\\" && FILE.test(name)) {
    const text = words === null ? "" : inside.slice(words);
    reportAt(state, pos - 1, "picture-embedded", { name: inside, instead: asPicture(name, text, resolver) });
    return false;
  }
  reportAt(state, pos, "episode-unknown", { name, suggestions: resolver.near(name) });
  return false;
};

/** At the drafts: it is they that need another title. */
function reportRivals(name: string, { drafts, other }: Rivals, { problems }: ParseState): void {
  for (const draft of drafts)
    problems.push({ offset: 0, locate: () => problem("draft-title", draft, { name, other }) as Problem });
}

/** The id that a fragment means: one that its author typed so (`{#Fog}`), else that of the heading with these words. */
function idOf(fragment: string | null, name: string, resolver: LinkResolver): string | null {
  const id = fragmentOf(fragment);
  if (fragment === null || id === fragment) return id;
  return resolver.headingIds(name).includes(fragment) ? fragment : id;
}

/** How Markdown writes what Obsidian writes as `![[map.png|300]]`: the text may be a size. */
function asPicture(name: string, text: string, resolver: LinkResolver): string {
  const answer = resolver.picture(name);
  const path = answer.to === "nowhere" ? (answer.suggestion ?? name) : name;
  const alt = /^[\d\sx]*$/.test(text) ? "…" : text.trim();
  return `${isPictureName(name) ? "!" : ""}[${alt}](${/\s/.test(path) ? `<${path}>` : path})`;
}

/**
 * Pushes the tokens of a link by name, and moves on behind its two closing characters, at `end`.
 *
 * @param words offset of the author's own link text; null to show the title
 */
export function pushLink(
  state: StateInline,
  destination: EpisodeLinkMeta["destination"],
  words: number | null,
  end: number,
  { shown, lang, key }: Named,
): void {
  const { posMax } = state;
  // The position at which markdown-it creates the token of its own links: after the "[".
  state.pos += 1;
  const open = state.push("link_open", "a", 1);
  open.attrs = [["href", destination?.address ?? ""]];
  open.meta = { destination } satisfies EpisodeLinkMeta;
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
 * Offset of the closing `]]`: with balanced brackets, as in `[[배열[0]]]`, else the first. Code spans take precedence.
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

/** Offset of the last backtick of the code span that begins here; of an unclosed one, the last of its opening run. */
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

/** Whether it is a CommonMark link: followed by a destination, or by a defined reference, or one itself. */
function isCommonMarkLink(state: StateInline, inside: string, after: number): boolean {
  ADDRESS.lastIndex = after;
  if (ADDRESS.test(state.src)) return true;
  const references = state.env.references as object | undefined;
  if (references === undefined) return false;
  const [, next] = /^\[([^[\]]+)\]/.exec(state.src.slice(after, after + LONGEST)) ?? [];
  return [inside, next].some(
    (label) => label !== undefined && Object.hasOwn(references, state.md.utils.normalizeReference(label)),
  );
}
