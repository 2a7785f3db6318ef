import type { CoreRule, Token } from "markdown-it";
import { parseStateOf, slip } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";
import type { TagMeta } from "./html-tag.ts";

/** The tags that are open inside one container of Markdown's own: a paragraph, an emphasis, a link. */
interface Frame {
  readonly open: Open[];
  /** How often each name is among them. */
  readonly names: Map<string, number>;
}

interface Open {
  readonly token: Token;
  readonly name: string;
  /** A `ruby` is none without a reading. */
  hasReading: boolean;
}

/** Deeper tags serve nobody, and browsers cut them off. */
const DEEPEST = 50;

/** Shows tags as typed that are not closed inside the Markdown in which they began. */
export const balanceHtml: CoreRule = (state) => {
  const parse = parseStateOf(state.env);
  for (const inline of state.tokens) {
    if (!inline.children?.some(isTag)) continue;
    const wrong = unbalanced(inline.children);
    // The reading of a ruby that is none is wrong in turn.
    const rest = inline.children.filter((child) => !wrong.has(child));
    if (wrong.size > 0) for (const tag of unbalanced(rest)) wrong.add(tag);
    for (const tag of wrong) {
      const { name, kind } = tag.meta as TagMeta;
      const shown = kind === "close" ? `/${name}` : name;
      slip(parse, offsetOf(parse.places, inline, tag.at ?? 0), "html-as-text", { tag: shown });
      tag.type = "text";
      tag.tag = "";
    }
  }
};

function unbalanced(children: readonly Token[]): Set<Token> {
  const wrong = new Set<Token>();
  const frames: Frame[] = [{ open: [], names: new Map() }];
  for (const token of children) {
    if (token.nesting === 1) frames.push({ open: [], names: new Map() });
    else if (token.nesting === -1) abandon(frames.pop(), wrong);
    else if (isTag(token)) take(token, frames.at(-1), wrong);
  }
  for (const frame of frames) abandon(frame, wrong);
  return wrong;
}

function take(token: Token, frame: Frame | undefined, wrong: Set<Token>): void {
  const { name, kind } = token.meta as TagMeta;
  if (kind === "void" || frame === undefined) return;
  if (kind === "open") {
    const parent = frame.open.at(-1);
    const misplaced = (name === "rt" || name === "rp") && parent?.name !== "ruby";
    if (misplaced || frame.open.length >= DEEPEST) {
      wrong.add(token);
      return;
    }
    if (name === "rt" && parent) parent.hasReading = true;
    frame.open.push({ token, name, hasReading: false });
    frame.names.set(name, (frame.names.get(name) ?? 0) + 1);
    return;
  }
  if (!frame.names.get(name)) {
    wrong.add(token);
    return;
  }
  let opening = last(frame);
  for (; opening.name !== name; opening = last(frame)) wrong.add(opening.token);
  if (name === "ruby" && !opening.hasReading) wrong.add(opening.token).add(token);
}

function last(frame: Frame): Open {
  const opening = frame.open.pop() as Open;
  frame.names.set(opening.name, (frame.names.get(opening.name) ?? 1) - 1);
  return opening;
}

function abandon(frame: Frame | undefined, wrong: Set<Token>): void {
  for (const opening of frame?.open ?? []) wrong.add(opening.token);
}

function isTag(token: Token): boolean {
  return token.type === "html_tag";
}
