import { readYaml } from "../../input/front-matter/yaml.ts";

/** The front matter of a new post, without a body. Fields that are null are left out. */
export function newFrontMatter(fields: Readonly<Record<string, string | number | true | null>>): string {
  const lines = Object.entries(fields).flatMap(([field, value]) =>
    value === null ? [] : [`${field}: ${typeof value === "string" ? yamlText(value) : value}`],
  );
  return `---\n${lines.join("\n")}\n---\n\n`;
}

/** Serializes text as a YAML scalar: plain where it parses back as the same text, else quoted. */
function yamlText(text: string): string {
  const spellings = [text, ...(text.includes('"') ? [`'${text.replaceAll("'", "''")}'`] : [])];
  const roundTrips = (spelling: string) => {
    const mapping = readYaml("", `x: ${spelling}`, 1);
    return !("code" in mapping) && mapping.size === 1 && mapping.get("x")?.value.is === text;
  };
  return spellings.find(roundTrips) ?? JSON.stringify(text);
}
