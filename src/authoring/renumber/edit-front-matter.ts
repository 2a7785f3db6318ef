import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { type Mapping, plain, type Value } from "../../input/front-matter/value.ts";
import { type FieldSpan, fieldSpans, readFullYaml } from "../../input/front-matter/yaml.ts";
import { type Splice, splice } from "./splice.ts";

/** A field's new value: plain YAML on one line. */
export interface FieldEdit {
  readonly field: string;
  readonly value: string;
}

/**
 * Edits single values in a post's front matter as text, and adds missing fields below the field `beside`. Null when
 * the edit would change more than that, as with `?` keys.
 */
export function editFrontMatter(text: string, edits: readonly FieldEdit[], beside: string): Splice[] | null {
  const { yaml } = splitFrontMatter(text);
  if (yaml === null) return null;
  const start = text.indexOf("\n") + 1;
  const { flow, fields } = fieldSpans(yaml);
  const anchor = fields.find(({ key }) => key === beside);
  const splices: Splice[] = [];
  for (const { field, value } of edits) {
    const known = fields.find(({ key }) => key === field);
    const inserted = known
      ? setValue(yaml, known, value)
      : addField(yaml, anchor, `${field}: ${value}`, flow);
    if (inserted === null) return null;
    splices.push({ ...inserted, from: start + inserted.from, to: start + inserted.to });
  }
  return changesOnly(yaml, splitFrontMatter(splice(text, splices)).yaml, edits) ? splices : null;
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

function changesOnly(before: string, after: string | null, edits: readonly FieldEdit[]): boolean {
  const old = readFullYaml("", before, 1);
  const now = readFullYaml("", after ?? "", 1);
  if ("code" in old || "code" in now) return false;
  const expected = fieldsOf(old);
  for (const { field, value } of edits) expected.set(field, value);
  const actual = fieldsOf(now);
  for (const { field } of edits) actual.set(field, now.get(field)?.value.typed ?? "");
  return (
    expected.size === actual.size && [...expected].every(([field, value]) => actual.get(field) === value)
  );
}

function fieldsOf(mapping: Mapping): Map<string, string> {
  const serialize = (value: Value) => JSON.stringify([value.typed, plain(value)]);
  return new Map([...mapping.values()].map(({ key, value }) => [key, serialize(value)]));
}
