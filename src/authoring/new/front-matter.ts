import { yamlText } from "../edits/yaml-text.ts";

/** The front matter of a new post, without a body. Fields that are null are left out. */
export function newFrontMatter(fields: Readonly<Record<string, string | number | true | null>>): string {
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field}: ${typeof value === "string" ? yamlText(value) : value}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n`;
}
