import type { Epigraph } from "../../core/model.ts";
import { isTimeZone } from "../../core/time/zone.ts";
import { link, text } from "../front-matter/fields.ts";
import { hasOnlyKeys } from "../front-matter/mappings.ts";
import { defineSchema, type Reader, type Readers, type Validated, validate } from "../front-matter/schema.ts";
import { isList, isMapping, type Value } from "../front-matter/value.ts";

/** A base URL, with a trailing slash added where it is missing. */
export const webAddress: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  return webAddressOf(typed) ?? field.wrong("web-address", value);
};

/** The base URL that a text spells, else null. */
export function webAddressOf(typed: string): string | null {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isValid = url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "";
  if (!isValid || url.username !== "") return null;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** A path of whole segments, with slashes at both ends, decoded, in NFC: "/column/". */
export const mountPath: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const segments = segmentsOf(typed);
  return segments === null
    ? field.wrong("mount-path", value)
    : ["", ...segments, ""].join("/").replace("//", "/");
};

/** A folder below the project's: "posts", "content/column". */
export const folderPath: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const segments = segmentsOf(typed);
  return segments === null || segments.length === 0 ? field.wrong("folder-path", value) : segments.join("/");
};

/** Null for what no path below a folder can have. */
function segmentsOf(typed: string): readonly string[] | null {
  if (typed.includes("//")) return null;
  const segments = typed.replace(/^(?:\.?\/)?|\/$/g, "").split("/");
  if (segments.length === 1 && segments[0] === "") return [];
  return segments.every((each) => /^(?!\.{1,2}$)[^\\:?#%*\s]+$/u.test(each)) ? segments : null;
}

/** @param url the whole site's, with its trailing slash */
export function columnUrl(url: string, at: string): string {
  return url + at.slice(1).split("/").map(encodeURIComponent).join("/");
}

export const links: Reader<readonly string[]> = (value, field) => {
  const all = (isList(value.is) ? value.is : [value]).map((item) => link(item, field));
  return all.includes(undefined) ? undefined : (all as string[]);
};

/** URL template: "https://github.com/someone/column/edit/main/{path}" */
export const editLink: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const sample = typed.replaceAll("{path}", "x");
  const isValid = URL.canParse(sample) && /^https?:$/.test(new URL(sample).protocol);
  return isValid ? typed : field.wrong("web-address", value);
};

export const timeZone: Reader<string> = (value, field) =>
  isTimeZone(value.typed) ? value.typed : field.wrong("time-zone", value);

export const epigraph: Reader<Epigraph> = (value, field) => {
  if (!hasOnlyKeys(value, ["text", "author"], field)) return undefined;
  const words = isMapping(value.is) ? value.is.get("text")?.value : value;
  if (!words) return field.wrong("text", value);
  const quoted = text(words, field);
  const source = isMapping(value.is) ? value.is.get("author")?.value : undefined;
  return quoted === undefined
    ? undefined
    : { text: quoted, author: source ? (text(source, field) ?? null) : null };
};

/**
 * A nested mapping, validated by a schema of its own; its problems name fields by path: "feeds.items".
 *
 * @param example what is likely meant by a value that is no mapping
 */
export function group<R extends Readers>(
  readers: R,
  example: (value: Value) => string,
): Reader<Validated<R>["values"]> {
  const schema = defineSchema(readers);
  return (value, field) => {
    if (!isMapping(value.is)) return field.wrong({ meant: `${field.name}: ${example(value)}` }, value);
    const result = validate("", value.is, schema);
    for (const problem of result.problems) {
      const facts = {
        ...problem.facts,
        field: `${field.name}.${"field" in problem.facts ? problem.facts.field : ""}`,
      };
      field.report(problem.code, facts, value);
    }
    return result.values;
  };
}

/** `feeds: "rss"`, `["rss", "atom"]` or `20` as the mapping that is meant. */
export function feedsMeant({ is, typed }: Value): string {
  if (typeof is === "number") return `{ items: ${typed} }`;
  const names = (isList(is) ? is : [{ typed }]).map((item) => item.typed.toLowerCase());
  const known = names.filter((name) => ["rss", "atom", "json"].includes(name));
  return `{ formats: [${(known.length > 0 ? known : ["rss"]).map((name) => `"${name}"`).join(", ")}] }`;
}
