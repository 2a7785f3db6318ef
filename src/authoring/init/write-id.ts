import { maskCode, topLevelOf } from "./mask-code.ts";

/** What became of the text: the id stands there already, was written, or has to be written by hand. */
export type IdEdit =
  | { readonly is: "present" }
  | { readonly is: "written"; readonly text: string }
  | { readonly is: "unclear"; readonly line: string };

/** A property of the settings: where its key begins, and where the comma behind it stands, if one does. */
interface Property {
  readonly key: string;
  readonly at: number;
  readonly comma: number | null;
}

/**
 * Writes the site's `id` into the text of `.eleventy.ts` where it is missing, below `url`. Edits only what it
 * understands: one call of `addPlugin(yeonjae, {` with a plain object into which nothing is spread.
 */
export function writeId(source: string, id: string): IdEdit {
  const line = `id: ${JSON.stringify(id)},`;
  const unclear: IdEdit = { is: "unclear", line };
  const masked = maskCode(source);
  if (masked === null) return unclear;
  const [call, ...others] = masked.matchAll(/\baddPlugin\s*\(\s*yeonjae\s*,\s*\{/g);
  if (call === undefined || others.length > 0) return unclear;
  const start = call.index + call[0].length;
  const top = topLevelOf(masked, start);
  if (top === null) return unclear;
  const properties = propertiesIn(top, start, source);
  if (properties.some(({ key }) => key === "id")) return { is: "present" };
  if (properties.some(({ key }) => /^(?:\.\.\.|\[)/.test(key))) return unclear;
  const url = properties.find(({ key }) => key === "url");
  const at = url?.comma != null ? url.comma + 1 : start;
  return { is: "written", text: insertLine(source, masked, at, line, (url ?? properties[0])?.at ?? at) };
}

function propertiesIn(top: string, start: number, source: string): Property[] {
  const properties: Property[] = [];
  let from = 0;
  for (const part of top.split(",")) {
    const text = part.trimStart();
    const at = start + from + part.length - text.length;
    from += part.length + 1;
    if (text === "") continue;
    const written = source.slice(at, at + (/[:(]/.exec(text)?.index ?? text.length)).trim();
    const key = written.replace(/^(["'])(.*)\1$/, "$2");
    properties.push({ key, at, comma: from <= top.length ? start + from - 1 : null });
  }
  return properties;
}

/** Inserts behind `at`: as a line of its own, indented like a neighbour, where the line has nothing else. */
function insertLine(source: string, masked: string, at: number, line: string, neighbour: number): string {
  const rest = /^[ \t]*(?:\r?\n)/.exec(masked.slice(at));
  if (rest === null) return `${source.slice(0, at)} ${line}${source.slice(at)}`;
  const end = at + rest[0].length;
  const indent = /[ \t]*$/.exec(source.slice(0, neighbour))?.[0] ?? "";
  const lineEnd = rest[0].endsWith("\r\n") ? "\r\n" : "\n";
  return `${source.slice(0, end)}${indent}${line}${lineEnd}${source.slice(end)}`;
}
