import { readAlias } from "../../column/aliases.ts";
import { foldCase } from "../../core/fold-case.ts";
import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { type InnerSpan, innerSpans } from "../../input/front-matter/yaml.ts";
import { editFrontMatter } from "../edits/edit-front-matter.ts";
import type { Splice } from "../edits/splice.ts";
import { yamlText } from "../edits/yaml-text.ts";
import type { SegmentEdit } from "./rewrite-address.ts";

/** Offset of the YAML in a text with front matter. */
const yamlStart = (text: string) => text.indexOf("\n") + 1;

/**
 * Adds an alias at the end of `aliases`, in the style of those that are there. An alias of the new address goes, since
 * an address that is live may be no alias: the added one takes its place. Null when they can't be edited as text.
 */
export function editAliases(
  text: string,
  added: string,
  newAddress: string,
  siteUrl: string,
): { readonly splices: readonly Splice[]; readonly removed: string | null } | null {
  const { yaml } = splitFrontMatter(text);
  if (yaml === null) return null;
  const { kind, values } = innerSpans(yaml, "aliases");
  const isNew = ({ value }: InnerSpan) => foldCase(readAlias(value, siteUrl) ?? "") === foldCase(newAddress);
  const old = values.find(isNew);
  const at = yamlStart(text);
  const last = values.at(-1);
  const whole = (value: string) => {
    const splices = editFrontMatter(text, [{ field: "aliases", value }], "title");
    return splices && { splices, removed: old?.value ?? null };
  };
  if (old && kind !== "value") {
    const splice = { from: at + old.from, to: at + old.to, text: yamlText(added) };
    return { splices: [splice], removed: old.value };
  }
  if (last === undefined || kind === "mapping" || last.value === "") return whole(`[${yamlText(added)}]`);
  if (kind === "value")
    return whole(old ? yamlText(added) : `[${yaml.slice(last.from, last.to)}, ${yamlText(added)}]`);
  const splice = kind === "flow-list" ? behindItem(last, added) : belowItem(yaml, last, added);
  return splice && { splices: [{ ...splice, from: at + splice.from, to: at + splice.to }], removed: null };
}

function behindItem({ to }: InnerSpan, added: string): Splice {
  return { from: to, to, text: `, ${yamlText(added)}` };
}

/** A line below the last item, with its indent and marker. */
function belowItem(yaml: string, { from, to }: InnerSpan, added: string): Splice | null {
  const marker = yaml.slice(yaml.lastIndexOf("\n", from) + 1, from);
  if (!/^\s*-\s+$/.test(marker)) return null;
  const end = yaml.indexOf("\n", to) + 1;
  return { from: end, to: end, text: `${marker}${yamlText(added)}\n` };
}

/** Rewrites the path in `cover`, or in its `src`; null when it can't be edited as text. */
export function editCover(text: string, src: string, edit: SegmentEdit): Splice[] | null {
  const { yaml } = splitFrontMatter(text);
  if (yaml === null) return null;
  const { kind, values } = innerSpans(yaml, "cover");
  const span = values.find(({ key }) => key === (kind === "mapping" ? "src" : null));
  if (span === undefined) return null;
  const start = yamlStart(text) + span.from;
  const at = yaml.slice(span.from, span.to).indexOf(src);
  if (at >= 0) return [{ from: start + at + edit.from, to: start + at + edit.to, text: edit.text }];
  const rewritten = src.slice(0, edit.from) + edit.text + src.slice(edit.to);
  return [{ from: start, to: yamlStart(text) + span.to, text: yamlText(rewritten) }];
}
