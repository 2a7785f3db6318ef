import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { type Mapping, plain, type Value } from "../../input/front-matter/value.ts";
import { type FieldSpan, fieldSpans, readFullYaml } from "../../input/front-matter/yaml.ts";
import { type Splice, splice } from "./splice.ts";

/** What a field is to say: plain YAML on one line. */
export interface FrontEdit {
  readonly field: string;
  readonly value: string;
}

/**
 * Changes single values in a post's front matter and adds what is missing below the field `beside`. Null when the
 * front matter is written in a way (anchors, keys that are questions) in which that would change more.
 */
export function editFront(text: string, edits: readonly FrontEdit[], beside: string): Splice[] | null {
  const { yaml } = splitFrontMatter(text);
  if (yaml === null) return null;
  const start = text.indexOf("\n") + 1;
  const { flow, fields } = fieldSpans(yaml);
  const anchor = fields.find(({ key }) => key === beside);
  const splices: Splice[] = [];
  for (const { field, value } of edits) {
    const known = fields.find(({ key }) => key === field);
    const made = known ? setValue(yaml, known, value) : addField(yaml, anchor, `${field}: ${value}`, flow);
    if (made === null) return null;
    splices.push({ ...made, from: start + made.from, to: start + made.to });
  }
  return saysJustThis(yaml, splitFrontMatter(splice(text, splices)).yaml, edits) ? splices : null;
}

function setValue(yaml: string, { value: span }: FieldSpan, value: string): Splice | null {
  if (span === null) return null;
  if (span.from < span.to) return { ...span, text: value };
  //  slug:        slug: # none
  //       ^             ^
  const before = /\s/.test(yaml[span.from - 1] ?? "") ? "" : " ";
  const after = /\s/.test(yaml[span.to] ?? "\n") ? "" : " ";
  return { ...span, text: before + value + after };
}

function addField(yaml: string, anchor: FieldSpan | undefined, line: string, flow: boolean): Splice | null {
  const end = anchor?.value?.to;
  if (anchor === undefined || end === undefined) return null;
  if (flow) return { from: end, to: end, text: `, ${line}` };
  const next = yaml.indexOf("\n", end) + 1;
  const indent = " ".repeat(anchor.from - (yaml.lastIndexOf("\n", anchor.from) + 1));
  return { from: next, to: next, text: `${indent}${line}\n` };
}

function saysJustThis(before: string, after: string | null, edits: readonly FrontEdit[]): boolean {
  const old = readFullYaml("", before, 1);
  const now = readFullYaml("", after ?? "", 1);
  if ("code" in old || "code" in now) return false;
  const told = fieldsOf(old);
  for (const { field, value } of edits) told.set(field, value);
  const said = fieldsOf(now);
  for (const { field } of edits) said.set(field, now.get(field)?.value.typed ?? "");
  return told.size === said.size && [...told].every(([field, value]) => said.get(field) === value);
}

function fieldsOf(mapping: Mapping): Map<string, string> {
  const words = (value: Value) => JSON.stringify([value.typed, plain(value)]);
  return new Map([...mapping.values()].map(({ key, value }) => [key, words(value)]));
}
