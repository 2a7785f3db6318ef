import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Validator from "@adobe/structured-data-validator";

/**
 * What is wrong with a page's JSON-LD: by the rules of search engines for rich results, by the properties that
 * schema.org gives each type, and by the values that each property takes.
 *
 * The validator asks for schema.org's vocabulary, which lies on its site; `schema-dts` has the same as types.
 */
export async function structuredDataFaults(html: string): Promise<string[]> {
  const blocks = html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  const faults = [...blocks].map(([, text = ""]) => faultsOf(JSON.parse(text)));
  return (await Promise.all(faults)).flat();
}

async function faultsOf(data: Item): Promise<string[]> {
  const { "@graph": graph, "@context": context, ...only } = data;
  const items = Array.isArray(graph) ? graph : [only];
  const jsonld = Object.fromEntries(items.map((item) => [String(item["@type"]), [{ ...item }]]));
  const issues = await new Validator(VOCABULARY).validate({ jsonld });
  return [
    ...(context === "https://schema.org" ? [] : [`@context is ${context}`]),
    ...issues.map(({ path, issueMessage }) => `${path.at(-1)?.type}: ${issueMessage}`),
    ...items.flatMap(wrongValues),
  ];
}

type Item = { readonly [property: string]: unknown };

interface Type {
  readonly parents: readonly string[];
  /** By property, the types of its values: "URL", "Text", "Person". */
  readonly ranges: ReadonlyMap<string, readonly string[]>;
}

const TYPES = readTypes();
const VOCABULARY = {
  "@graph": [...TYPES].flatMap(([name, { parents, ranges }]) => [
    { "@id": name, "@type": "rdfs:Class", "rdfs:subClassOf": parents.map((parent) => ({ "@id": parent })) },
    ...[...ranges.keys()].map((property) => ({
      "@id": property,
      "@type": "rdf:Property",
      "schema:domainIncludes": { "@id": name },
    })),
  ]),
};

/** `interface ArticleBase extends CreativeWorkBase {`, then a line for each property. */
function readTypes(): ReadonlyMap<string, Type> {
  const text = readFileSync(fileURLToPath(import.meta.resolve("schema-dts")).replace(/js$/, "d.ts"), "utf8");
  const types = new Map<string, Type>();
  for (const [, name = "", above = "", body = ""] of text.matchAll(
    /^(?:export )?interface (\w+?)(?:Base|Leaf) extends ([^{]*)\{\n(.*?)^\}/gms,
  )) {
    const parents = [...above.matchAll(/(\w+)Base/g)].map(([, parent = ""]) => parent);
    const ranges = [...body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<([^,]*),/gm)].map(
      ([, property = "", range = ""]) => [property, range.split(" | ")] as const,
    );
    const known = types.get(name);
    types.set(name, {
      parents: [...new Set([...(known?.parents ?? []), ...parents])].filter((parent) => parent !== name),
      ranges: new Map([...(known?.ranges ?? []), ...ranges]),
    });
  }
  return types;
}

function lineage(name: string): string[] {
  return [name, ...(TYPES.get(name)?.parents ?? []).flatMap(lineage)];
}

function wrongValues(item: Item): string[] {
  const names = lineage(String(item["@type"]));
  return Object.entries(item).flatMap(([property, value]) => {
    const range = names.map((name) => TYPES.get(name)?.ranges.get(property)).find(Boolean);
    if (range === undefined) return [];
    return (Array.isArray(value) ? value : [value]).flatMap((each) => [
      ...(fits(each, range) ? [] : [`${names[0]}: ${property} is ${JSON.stringify(each)}`]),
      ...(isItem(each) ? wrongValues(each) : []),
    ]);
  });
}

function fits(value: unknown, range: readonly string[]): boolean {
  if (typeof value === "number") return range.some((type) => /^(?:Integer|Number|Float)$/.test(type));
  if (typeof value === "string") return range.some((type) => TEXTS[type]?.test(value));
  if (!isItem(value)) return false;
  const type = value["@type"];
  return type === undefined ? "@id" in value : lineage(String(type)).some((name) => range.includes(name));
}

/** Dates with the offset of their zone, which schema.org leaves open. */
const TEXTS: Readonly<Record<string, RegExp>> = {
  Text: /\S/,
  URL: /^https?:\/\/\S+$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
};

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null;
}
