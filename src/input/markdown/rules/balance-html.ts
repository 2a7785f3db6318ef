import type { CoreRule, Token } from "markdown-it";
import { countClosing, reportUnpaired } from "../other-html.ts";
import { parseStateOf } from "../parse-state.ts";
import { offsetOf } from "../source-positions.ts";
import type { TagMeta, TypedTagMeta } from "./html-tag.ts";

/** Stack of open HTML tags inside one Markdown element: a paragraph, an emphasis, a link. */
interface Frame {
  readonly open: Open[];
  /** Number of open tags by name. */
  readonly names: Map<string, number>;
}

interface Open {
  readonly token: Token;
  readonly name: string;
  /** Whether a `ruby` contains an `rt`, without which it is invalid. */
  hasReading: boolean;
}

/** Maximum nesting: browsers limit it, too. */
const DEEPEST = 50;

/** Turns unbalanced HTML tags into text: those that are not closed inside the Markdown element in which they begin. */
export const balanceHtml: CoreRule = (state) => {
  const parse = parseStateOf(state.env);
  const unpaired: { readonly tag: string; readonly offset: number }[] = [];
  for (const inline of state.tokens) {
    if (!inline.children?.some(isTag)) continue;
    const rejected = unbalanced(inline.children);
    // Second pass: the `rt` of a rejected `ruby` is unbalanced in turn.
    const rest = inline.children.filter((child) => !rejected.has(child));
    if (rejected.size > 0) for (const tag of unbalanced(rest)) rejected.add(tag);
    const typed = rejected.size > 0 ? typedOpenings(inline.children) : new Map<string, number>();
    for (const tag of rejected) {
      const { name, kind } = tag.meta as TagMeta;
      const openings = kind === "close" ? (typed.get(name) ?? 0) : 0;
      if (openings > 0 && countClosing(parse, name)) typed.set(name, openings - 1);
      else {
        const offset = offsetOf(parse.lineIndex, inline, tag.at ?? 0);
        unpaired.push({ tag: kind === "close" ? `/${name}` : name, offset });
      }
      tag.type = "text";
      tag.tag = "";
    }
  }
  // Last, since a tag may be closed in another paragraph than its own.
  for (const { tag, offset } of unpaired) reportUnpaired(parse, tag, offset);
};

/** The number of opening tags that are shown as typed, by name. */
function typedOpenings(children: readonly Token[]): Map<string, number> {
  const openings = new Map<string, number>();
  for (const { type, meta } of children) {
    const opens = type === "text_special" ? (meta as TypedTagMeta | null)?.opens : null;
    if (opens) openings.set(opens, (openings.get(opens) ?? 0) + 1);
  }
  return openings;
}

function unbalanced(children: readonly Token[]): Set<Token> {
  const rejected = new Set<Token>();
  const frames: Frame[] = [{ open: [], names: new Map() }];
  for (const token of children) {
    if (token.nesting === 1) frames.push({ open: [], names: new Map() });
    else if (token.nesting === -1) rejectOpen(frames.pop(), rejected);
    else if (isTag(token)) visit(token, frames.at(-1), rejected);
  }
  for (const frame of frames) rejectOpen(frame, rejected);
  return rejected;
}

function visit(token: Token, frame: Frame | undefined, rejected: Set<Token>): void {
  const { name, kind } = token.meta as TagMeta;
  if (kind === "void" || frame === undefined) return;
  if (kind === "open") {
    const parent = frame.open.at(-1);
    const misplaced = (name === "rt" || name === "rp") && parent?.name !== "ruby";
    if (misplaced || frame.open.length >= DEEPEST) {
      rejected.add(token);
      return;
    }
    if (name === "rt" && parent) parent.hasReading = true;
    frame.open.push({ token, name, hasReading: false });
    frame.names.set(name, (frame.names.get(name) ?? 0) + 1);
    return;
  }
  if (!frame.names.get(name)) {
    rejected.add(token);
    return;
  }
  let opening = popOpen(frame);
  for (; opening.name !== name; opening = popOpen(frame)) rejected.add(opening.token);
  if (name === "ruby" && !opening.hasReading) rejected.add(opening.token).add(token);
}

function popOpen(frame: Frame): Open {
  const opening = frame.open.pop() as Open;
  frame.names.set(opening.name, (frame.names.get(opening.name) ?? 1) - 1);
  return opening;
}

function rejectOpen(frame: Frame | undefined, rejected: Set<Token>): void {
  for (const opening of frame?.open ?? []) rejected.add(opening.token);
}

function isTag(token: Token): boolean {
  return token.type === "html_tag";
}
