import { readYaml } from "../../input/front-matter/yaml.ts";

/** Serializes text as a YAML scalar: plain where it parses back as the same text, else quoted. */
export function yamlText(text: string): string {
  const spellings = [text, ...(text.includes('"') ? [`'${text.replaceAll("'", "''")}'`] : [])];
  const roundTrips = (spelling: string) => {
    const mapping = readYaml("", `x: ${spelling}`, 1);
    return !("code" in mapping) && mapping.size === 1 && mapping.get("x")?.value.is === text;
  };
  return spellings.find(roundTrips) ?? JSON.stringify(text);
}
