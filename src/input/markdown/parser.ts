/** Configuration of markdown-it and its plugins: the only file that imports them. */

import MarkdownIt, { type BlockRule, type CoreRule } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import footnote from "markdown-it-footnote";
import { highlight } from "./highlight.ts";
import { renderRules } from "./render.ts";
import { balanceHtml } from "./rules/balance-html.ts";
import { bareLink } from "./rules/bare-link.ts";
import { details } from "./rules/details.ts";
import { episodeLink } from "./rules/episode-link.ts";
import { useFastPaths } from "./rules/fast-paths.ts";
import { figure } from "./rules/figure.ts";
import { headingId } from "./rules/heading-id.ts";
import { hrInline } from "./rules/hr-inline.ts";
import { hrTag } from "./rules/hr-tag.ts";
import { commentBlock, commentInline, dropComments } from "./rules/html-comment.ts";
import { htmlTag } from "./rules/html-tag.ts";
import { liftCalls } from "./rules/lift-calls.ts";
import { linkDefinition } from "./rules/link-definition.ts";
import { listNumbers } from "./rules/list-numbers.ts";
import { looseEnd } from "./rules/loose-end.ts";
import { mathematics } from "./rules/mathematics.ts";
import { noteBacklinks } from "./rules/note-backlinks.ts";
import { noteCall, noteUndefined } from "./rules/note-call.ts";
import { noteDefinition } from "./rules/note-definition.ts";
import { noteInline, noteTail } from "./rules/note-inline.ts";
import { noteMislabelled } from "./rules/note-mislabelled.ts";
import { numberInBrackets } from "./rules/number-in-brackets.ts";
import { pairDetails } from "./rules/pair-details.ts";
import { quoteAttribution } from "./rules/quote-attribution.ts";
import { cellOrigins } from "./rules/table-cells.ts";
import { tables } from "./rules/tables.ts";
import { taskList } from "./rules/task-list.ts";
import { tightHeading } from "./rules/tight-heading.ts";
import { titleLink } from "./rules/title-link.ts";
import { titleParticle } from "./rules/title-particle.ts";
import { inlineTokens, trackPositions } from "./rules/track-positions.ts";
import { typography } from "./rules/typography.ts";
import { refuseUnsafeSchemes, unsafeLink } from "./rules/unsafe-link.ts";

/** Core rules, in order, that run when inline notes are definitions like all others. */
const AFTER_NOTES: readonly (readonly [name: string, rule: CoreRule])[] = [
  ["drop_comments", dropComments],
  ["balance_html", balanceHtml],
  ["hr_inline", hrInline],
  ["pair_details", pairDetails],
  ["lift_calls", liftCalls],
  ["source_lines", quoteAttribution],
  ["tables", tables],
  ["note_backs", noteBacklinks],
];

/** Blocks that interrupt a paragraph without a blank line, like HTML blocks in CommonMark. */
const INTERRUPTS = { alt: ["paragraph", "reference", "blockquote"] };

/** The settings on which the rules depend. */
export interface ParserSettings {
  /** Whether all HTML is rendered, instead of a few inline tags. */
  readonly html: boolean;
  /** Hook for an author's markdown-it plugins, called after all rules are installed. */
  readonly markdown: ((md: MarkdownIt) => void) | null;
  /** Whether quotes, dashes and ellipses are replaced by those of the page's language. */
  readonly typography: boolean;
  /** Whether titles in angle brackets are linked. */
  readonly titles: boolean;
  /** Whether `http(s)` addresses without `<…>` are linked; off by default, as in CommonMark. */
  readonly bare?: boolean;
  /** Whether `{#id}` after a heading sets its id; off by default, as in CommonMark. */
  readonly headingIds?: boolean;
  /** Whether `- [ ]` and `- [x]` begin items of a task list; off by default, as in CommonMark. */
  readonly tasks?: boolean;
}

/** Creates a markdown-it for columns: CommonMark, tables, strikethrough, notes, emphasis that works in Korean. */
export function createMarkdown(settings: ParserSettings): MarkdownIt {
  const md = new MarkdownIt("default", { html: settings.html, highlight }).use(footnote).use(cjkFriendly);
  useFastPaths(md);
  trackPositions(md);
  refuseUnsafeSchemes(md);

  // Block rules, in the order in which they are tried.
  md.block.ruler.before("footnote_def", "note_definition", noteDefinition, { alt: ["blockquote"] });
  md.block.ruler.before("reference", "note_mislabelled", noteMislabelled);
  md.block.ruler.at("reference", linkDefinition(referenceRule()));
  if (!settings.html) {
    md.block.ruler.before("html_block", "comment", commentBlock, INTERRUPTS);
    md.block.ruler.at("html_block", details, INTERRUPTS);
    md.block.ruler.before("html_block", "hr_tag", hrTag, INTERRUPTS);
  }

  // Inline rules, in the order in which they are tried.
  if (settings.bare) md.inline.ruler.before("linkify", "bare_link", bareLink);
  md.inline.ruler.before("link", "note_call", noteCall);
  md.inline.ruler.before("link", "episode_link", episodeLink);
  md.inline.ruler.at("footnote_inline", noteInline);
  md.inline.ruler.at("footnote_ref", noteUndefined);
  md.inline.ruler.after("footnote_ref", "number_in_brackets", numberInBrackets);
  md.inline.ruler.after("footnote_ref", "unsafe_link", unsafeLink);
  md.inline.ruler.after("unsafe_link", "loose_end", looseEnd);
  md.inline.ruler.after("loose_end", "tight_heading", tightHeading);
  if (!settings.html) {
    md.inline.ruler.before("autolink", "comment", commentInline);
    md.inline.ruler.at("html_inline", htmlTag);
  }
  if (settings.titles) md.inline.ruler.before("html_inline", "title_link", titleLink(settings.html));

  // Core rules, which see all tokens.
  md.core.ruler.after("block", "cells", cellOrigins);
  md.core.ruler.after("cells", "list_numbers", listNumbers);
  md.core.ruler.at("inline", inlineTokens);
  md.core.ruler.push("mathematics", mathematics);
  if (settings.headingIds) md.core.ruler.before("inline", "heading_id", headingId);
  if (settings.tasks) md.core.ruler.before("footnote_tail", "task_list", taskList);
  md.core.ruler.before("footnote_tail", "figure", figure);
  md.core.ruler.at("footnote_tail", noteTail);
  md.core.ruler.after("footnote_tail", "title_particle", titleParticle);
  let last = "title_particle";
  if (settings.typography) {
    // Before `balance_html` turns unbalanced tags into text, in which quotes would be replaced.
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

/** markdown-it's rule for link reference definitions, which has no name outside of a parser. */
function referenceRule(): BlockRule {
  const { block } = new MarkdownIt("zero").disable("paragraph").enable("reference");
  return block.ruler.getRules("")[0] as BlockRule;
}
