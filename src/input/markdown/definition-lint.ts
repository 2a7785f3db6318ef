import type { LinkDefinition } from "./link-definition.ts";
import type { LinkResolver } from "./link-resolver.ts";
import { decode, isExternal, readTarget, TEMPLATE } from "./link-target.ts";
import { type ParseState, report } from "./parse-state.ts";
import { lineOf } from "./source-positions.ts";

/** Maximum length of a label in a message. */
const LONGEST = 60;

/**
 * Lint rules for link reference definitions, which show nothing: dialogues and chat logs look like them.
 *
 *     [민수]: 출발했어?
 */
export function lintDefinitions(parse: ParseState, resolver: LinkResolver): void {
  for (const definition of parse.linkDefinitions) {
    const first = definition.first ?? definition;
    if (isComment(first)) continue;
    const label = shortened(definition.label);
    const { offset } = definition;
    if (!first.isUsed) report(parse, offset, "definition-unused", { label });
    else if (definition !== first) {
      const firstLine = lineOf(parse.lineIndex, first.offset);
      report(parse, offset, "definition-duplicate", { label, firstLine });
    } else if (isWords(first.href, resolver)) {
      report(parse, offset, "definition-words", { label, words: decode(first.href) });
    }
  }
}

/** On one line, and not longer than a message can bear. */
export function shortened(label: string): string {
  const line = label.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

/** Whether it is a comment, as Markdown has none: `[//]: # (text)`, `[comment]: <> (text)`. */
function isComment({ label, href }: LinkDefinition): boolean {
  return href === "#" || href === "" || label.trim() === "//";
}

/** Whether an address is a word of a sentence: it has no mark of an address and leads nowhere. */
function isWords(href: string, resolver: LinkResolver): boolean {
  if (isExternal(href) || /[/#]/.test(href)) return false;
  const { path } = readTarget(href);
  if (/\.[a-z0-9]+$/i.test(path) || TEMPLATE.test(path)) return false;
  return resolver.link(path).to === "nowhere" && resolver.picture(path).to === "nowhere";
}
