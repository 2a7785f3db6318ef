import { readYaml } from "../../input/front-matter/yaml.ts";

/** The front matter of a new post, and nothing below it. Fields without a value are left out. */
export function newCard(fields: Readonly<Record<string, string | number | true | null>>): string {
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field}: ${typeof value === "string" ? yamlText(value) : value}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n`;
}

/** Dates and numbers with a dash are text as they stand; what YAML would read as something else is put in quotes. */
function yamlText(text: string): string {
  const ways = [text, ...(text.includes('"') ? [`'${text.replaceAll("'", "''")}'`] : [])];
  const saysIt = (way: string) => {
    const mapping = readYaml("", `x: ${way}`, 1);
    return !("code" in mapping) && mapping.size === 1 && mapping.get("x")?.value.is === text;
  };
  return ways.find(saysIt) ?? JSON.stringify(text);
}
