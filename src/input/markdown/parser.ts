/** The door to markdown-it and its plugins: the only file that imports them. */

import MarkdownIt, { type CoreRule } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnote from "markdown-it-footnote";
import { highlight } from "./highlight.ts";
import { renderRules } from "./render.ts";
import { balanceHtml } from "./rules/balance-html.ts";
import { details } from "./rules/details.ts";
import { episodeLink } from "./rules/episode-link.ts";
import { figure } from "./rules/figure.ts";
import { commentBlock, commentInline, dropComments } from "./rules/html-comment.ts";
import { htmlTag } from "./rules/html-tag.ts";
import { liftCalls } from "./rules/lift-calls.ts";
import { noteBacks } from "./rules/note-backlinks.ts";
import { noteCall, noteUndefined } from "./rules/note-call.ts";
import { noteDefinition } from "./rules/note-definition.ts";
import { noteInline, noteTail } from "./rules/note-inline.ts";
import { noteMislabelled } from "./rules/note-mislabelled.ts";
import { numberInBrackets } from "./rules/number-in-brackets.ts";
import { pairDetails } from "./rules/pair-details.ts";
import { takeShortcuts } from "./rules/shortcuts.ts";
import { sourceLines } from "./rules/source-lines.ts";
import { cells } from "./rules/table-cells.ts";
import { tables } from "./rules/tables.ts";
import { titleLink } from "./rules/title-link.ts";
import { inline, trackPositions } from "./rules/track-positions.ts";
import { typography } from "./rules/typography.ts";
import { refuseMore, unsafeLink } from "./rules/unsafe-link.ts";

/** These look at the text and its notes alike, in this order. */
const AFTER_NOTES: readonly (readonly [name: string, rule: CoreRule])[] = [
  ["drop_comments", dropComments],
  ["balance_html", balanceHtml],
  ["pair_details", pairDetails],
  ["lift_calls", liftCalls],
  ["source_lines", sourceLines],
  ["tables", tables],
  ["note_backs", noteBacks],
];

/** Like a block of HTML in CommonMark, these end a paragraph without a blank line. */
const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote"] };

export interface MarkdownSettings {
  /** Let all HTML through. */
  readonly html: boolean;
  /** An author's own plugins; they come after ours. */
  readonly markdown: ((md: MarkdownIt) => void) | null;
  /** Set quotes, dashes and ellipses as the page's language has them. */
  readonly typography: boolean;
  /** Link titles in angle brackets. */
  readonly titles: boolean;
}

/** Markdown as columns are written in it: CommonMark, tables, strikethrough, notes, Korean emphasis. */
export function createMarkdown(settings: MarkdownSettings): MarkdownIt {
  const md = new MarkdownIt("default", { html: settings.html, highlight }).use(footnote).use(cjkFriendly);
  takeShortcuts(md);
  trackPositions(md);
  refuseMore(md);

  // Blocks, in the order in which they are tried.
  md.block.ruler.before("footnote_def", "note_definition", noteDefinition, { alt: ["blockquote"] });
  md.block.ruler.before("reference", "note_mislabelled", noteMislabelled);
  if (!settings.html) {
    md.block.ruler.before("html_block", "comment", commentBlock, INTERRUPTS);
    md.block.ruler.at("html_block", details, INTERRUPTS);
  }

  // In lines of text, likewise.
  md.inline.ruler.before("link", "note_call", noteCall);
  md.inline.ruler.before("link", "episode_link", episodeLink);
  md.inline.ruler.at("footnote_inline", noteInline);
  md.inline.ruler.at("footnote_ref", noteUndefined);
  md.inline.ruler.after("footnote_ref", "number_in_brackets", numberInBrackets);
  md.inline.ruler.after("footnote_ref", "unsafe_link", unsafeLink);
  if (!settings.html) {
    md.inline.ruler.before("autolink", "comment", commentInline);
    md.inline.ruler.at("html_inline", htmlTag);
  }
  if (settings.titles) md.inline.ruler.before("html_inline", "title_link", titleLink(settings.html));

  // The whole, once its blocks and then its lines are known.
  md.core.ruler.after("block", "cells", cells);
  md.core.ruler.at("inline", inline);
  md.core.ruler.before("footnote_tail", "figure", figure);
  md.core.ruler.at("footnote_tail", noteTail);
  let last = "footnote_tail";
  if (settings.typography) {
    // Before HTML that is not balanced becomes text.
    md.core.ruler.after(last, "typography", typography);
    last = "typography";
  }
  for (const [name, rule] of AFTER_NOTES) {
    md.core.ruler.after(last, name, rule);
    last = name;
  }

  Object.assign(md.renderer.rules, renderRules(md.utils.unescapeAll));
  settings.markdown?.(md);
  return md;
}
