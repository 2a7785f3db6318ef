import type { CoreRule, StateCore, Token } from "markdown-it";
import { josaAfter } from "../../../core/words/josa.ts";

/** Meta of `episode_particle`, whose content is the form that fits the title before it. */
export interface ParticleMeta {
  /** For ids, which must not change with the title. */
  readonly typed: string;
}

/** A whole particle, behind the marks that close a quotation; in "을(를)" the author leaves it open. */
const PARTICLE =
  /^(["'’”」』》〉]{0,2})(으로|[은는이가을를과와로])(?![\p{L}\p{M}\p{N}]|\((?:은|는|이|가|을|를|과|와|으로|로)\))/u;
const CLOSING = /^["'’”」』》〉>]{0,2}$/;
const IS_WORD = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Core rule: the particle after a title that we print fits what is shown: `[[2]]을` is "안개를", and "2화를" while the
 * post is not out, whatever its author could know when typing it.
 */
export const titleParticle: CoreRule = (state) => {
  if (!state.src.includes("[[") && !state.src.includes("<")) return;
  for (const { children } of state.tokens) if (children) fitParticles(state, children);
};

function fitParticles(state: StateCore, children: Token[]): void {
  // From the end, since a particle is inserted after its title.
  for (let index = children.length - 1; index >= 0; index--) {
    const token = children[index] as Token;
    if (token.type === "episode_title") fitParticle(state, children, index, token.content);
    else if (token.type === "image" && token.children) fitParticles(state, token.children);
  }
}

function fitParticle(state: StateCore, children: Token[], title: number, shown: string): void {
  const at = skip(
    children,
    title + 1,
    (token) => isEnd(token) || token.type === "footnote_ref" || isClosing(token),
  );
  const after = children[at];
  if (after?.type !== "text") return;
  const text = after.content.normalize("NFC");
  const [whole, marks = "", typed = ""] = PARTICLE.exec(text) ?? [];
  if (whole === undefined || (whole === text && isFollowedByWord(children, at + 1))) return;
  const fit = josaAfter(shown, typed);
  if (fit === null || fit === typed) return;
  const particle = new state.Token("episode_particle", "", 0);
  particle.content = fit;
  particle.meta = { typed } satisfies ParticleMeta;
  const before = new state.Token("text", "", 0);
  before.content = marks;
  before.level = particle.level = after.level;
  after.content = text.slice(whole.length);
  children.splice(at, 0, ...(marks === "" ? [particle] : [before, particle]));
}

/** Index of the first token, from one on, that is not to be skipped. */
function skip(children: readonly Token[], from: number, isSkipped: (token: Token) => boolean): number {
  let at = from;
  for (let token = children[at]; token !== undefined && isSkipped(token); token = children[at]) at++;
  return at;
}

/** The end of a link, of emphasis or of an element. */
function isEnd({ type, nesting, content }: Token): boolean {
  return nesting < 0 || (type.startsWith("html_") && content.startsWith("</"));
}

/** Marks alone, as between the emphasis and the brackets in `**「[[25]]」**을`. */
function isClosing({ type, content }: Token): boolean {
  return (type === "text" || type === "text_special") && CLOSING.test(content);
}

function isFollowedByWord(children: readonly Token[], from: number): boolean {
  const next = children[skip(children, from, ({ type, nesting }) => nesting !== 0 || type === "html_tag")];
  return next !== undefined && /^(?:text|code_inline|episode_)/.test(next.type) && IS_WORD.test(next.content);
}
