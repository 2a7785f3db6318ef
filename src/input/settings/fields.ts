import type { Epigraph } from "../../core/model.ts";
import { isTimeZone } from "../../core/time/zone.ts";
import { knowsAll, link, text } from "../front-matter/fields.ts";
import { defineForm, type Form, type Reader, type Readers, readForm } from "../front-matter/form.ts";
import { isList, isMapping } from "../front-matter/value.ts";

export const webAddress: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const sound = url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "";
  if (!sound || url.username !== "") return field.wrong("web-address", value);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
};

export const links: Reader<readonly string[]> = (value, field) => {
  const all = (isList(value.is) ? value.is : [value]).map((item) => link(item, field));
  return all.includes(undefined) ? undefined : (all as string[]);
};

/** "https://github.com/someone/column/edit/main/{path}" */
export const editLink: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  const sample = typed.replaceAll("{path}", "x");
  const sound = URL.canParse(sample) && /^https?:$/.test(new URL(sample).protocol);
  return sound ? typed : field.wrong("web-address", value);
};

export const timeZone: Reader<string> = (value, field) =>
  isTimeZone(value.typed) ? value.typed : field.wrong("time-zone", value);

export const epigraph: Reader<Epigraph> = (value, field) => {
  if (!knowsAll(value, ["text", "author"], field)) return undefined;
  const read = isMapping(value.is) ? value.is.get("text")?.value : value;
  if (!read) return field.wrong("text", value);
  const words = text(read, field);
  const by = isMapping(value.is) ? value.is.get("author")?.value : undefined;
  return words === undefined ? undefined : { text: words, author: by ? (text(by, field) ?? null) : null };
};

/** A mapping whose fields are read by a form of their own. */
export function group<R extends Readers>(readers: R): Reader<Form<R>["values"]> {
  const spec = defineForm(readers);
  return (value, field) => {
    if (!isMapping(value.is)) return field.wrong("mapping", value);
    const form = readForm("", value.is, spec);
    for (const slip of form.problems) {
      const facts = {
        ...slip.facts,
        field: `${field.name}.${"field" in slip.facts ? slip.facts.field : ""}`,
      };
      field.report(slip.code, facts, value);
    }
    return form.values;
  };
}
