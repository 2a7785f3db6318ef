import { splitFrontMatter } from "../../input/front-matter/split.ts";
import { type Mapping, plain, type Value } from "../../input/front-matter/value.ts";
import { type FieldSpan, fieldSpans, readFullYaml } from "../../input/front-matter/yaml.ts";
import { type Splice, splice } from "./splice.ts";

/** A field's new value: YAML on one line, plain, quoted or in brackets; null removes the field. */
export interface FieldEdit {
  readonly field: string;
  readonly value: string | null;
}

/**
 * Edits single values in a post's front matter as text, and adds missing fields below the field `beside`, or at the end
 * where there is none. A comment behind a removed field stays. Null when the edit would change more than that, as with
 * `?` keys.
 */
export function editFrontMatter(text: string, edits: readonly FieldEdit[], beside: string): Splice[] | null {
  const { yaml } = splitFrontMatter(text);
  if (yaml === null) return null;
  const start = text.indexOf("\n") + 1;
  const { flow, fields } = fieldSpans(yaml);
  const anchor = fields.find(({ key }) => key === beside) ?? fields.at(-1);
  const splices: Splice[] = [];
  for (const { field, value } of edits) {
    const known = fields.find(({ key }) => key === field);
    if (value === null && known === undefined) continue;
    const inserted = editField(yaml, { flow, fields }, { field, value }, known, anchor);
    if (inserted === null) return null;
    splices.push({ ...inserted, from: start + inserted.from, to: start + inserted.to });
  }
  return changesOnly(yaml, splitFrontMatter(splice(text, splices)).yaml, edits) ? splices : null;
}

function editField(
  yaml: string,
  { flow, fields }: ReturnType<typeof fieldSpans>,
  { field, value }: FieldEdit,
  known: FieldSpan | undefined,
  anchor: FieldSpan | undefined,
): Splice | null {
  if (value === null) return known ? removeField(yaml, known, fields, flow) : null;
  return known ? setValue(yaml, known, value) : addField(yaml, anchor, `${field}: ${value}`, flow);
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

function removeField(
  yaml: string,
  field: FieldSpan,
  fields: readonly FieldSpan[],
  flow: boolean,
): Splice | null {
  const end = field.value?.to;
  if (end === undefined) return null;
  if (flow) {
    const at = fields.indexOf(field);
    const next = fields[at + 1];
    if (next) return { from: field.from, to: next.from, text: "" };
    return { from: fields[at - 1]?.value?.to ?? field.from, to: end, text: "" };
  }
  const lineEnd = yaml.indexOf("\n", end);
  const rest = yaml.slice(end, lineEnd === -1 ? yaml.length : lineEnd);
  if (rest.trim() !== "")
    return { from: field.from, to: end + rest.length - rest.trimStart().length, text: "" };
  const lineStart = yaml.lastIndexOf("\n", field.from) + 1;
  return { from: lineStart, to: lineEnd === -1 ? yaml.length : lineEnd + 1, text: "" };
}

function changesOnly(before: string, after: string | null, edits: readonly FieldEdit[]): boolean {
  const old = readFullYaml("", before, 1);
  const now = readFullYaml("", after ?? "", 1);
  if ("code" in old || "code" in now) return false;
  const expected = fieldsOf(old);
  const actual = fieldsOf(now);
  for (const { field, value } of edits) {
    if (value === null) expected.delete(field);
    else expected.set(field, fieldsOf(readAs(field, value)).get(field) ?? "");
  }
  return (
    expected.size === actual.size && [...expected].every(([field, value]) => actual.get(field) === value)
  );
}

function readAs(field: string, value: string): Mapping {
  const mapping = readFullYaml("", `${field}: ${value}`, 1);
  return "code" in mapping ? new Map() : mapping;
}

function fieldsOf(mapping: Mapping): Map<string, string> {
  const serialize = (value: Value) => JSON.stringify([value.typed, plain(value)]);
  return new Map([...mapping.values()].map(({ key, value }) => [key, serialize(value)]));
}
