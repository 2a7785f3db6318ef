import { yamlText } from "../edits/yaml-text.ts";

/** What placeholders stand for, by their names. */
export type Values = { readonly [name: string]: string };

/**
 * Fills in the placeholders of a file, escaped as its notation wants it: `"{{title}}"`, with its quotes, becomes a
 * string of TypeScript or JSON or, in a Markdown file, of the YAML in its front matter; without quotes it becomes
 * words of the Markdown.
 *
 * @throws when a placeholder has no value: a defect of the skeleton
 */
export function fill(path: string, text: string, values: Values): string {
  const isMarkdown = path.endsWith(".md");
  return text.replace(/"\{\{(\w+)\}\}"|\{\{(\w+)\}\}/g, (_, quoted?: string, bare?: string) => {
    const value = values[quoted ?? bare ?? ""];
    if (value === undefined) throw new Error(`no value for ${quoted ?? bare} in ${path}`);
    if (bare !== undefined) return markdownOf(value);
    return isMarkdown ? yamlOf(value) : JSON.stringify(value);
  });
}

/** Plain where it begins like a word or is a date, and reads as the same; quoted otherwise. */
function yamlOf(value: string): string {
  return /^\p{L}|^\d{4}-\d\d-\d\d/u.test(value) ? yamlText(value) : JSON.stringify(value);
}

/** Words that Markdown shows as they are. */
function markdownOf(value: string): string {
  return value.replace(/[\\`*_[\]<>#&~^$|{}!:+=-]/g, (mark) => (/[:+=-]/.test(mark) ? mark : `\\${mark}`));
}
