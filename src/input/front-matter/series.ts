import type { Season } from "../../core/model.ts";
import { cadence } from "./cadence.ts";
import { author, cover, extra, language, oneOf, text, texts, whole, wholes } from "./fields.ts";
import { defineForm, type Form, type Reader, readForm } from "./form.ts";
import { isList, isMapping, type Mapping } from "./value.ts";

/** `seasons: [봄, 여름]`, or `seasons: 3`. */
const seasons: Reader<readonly Season[]> = (value, field) => {
  if (Number.isInteger(value.is) && (value.is as number) > 0 && (value.is as number) < 1000) {
    return Array.from({ length: value.is as number }, (_, i) => ({ number: i + 1, title: null }));
  }
  if (!isList(value.is)) return field.wrong("seasons", value);
  const titles = value.is.map((item) => {
    if (item.is === null) return null;
    return isMapping(item.is) || isList(item.is) ? field.wrong("seasons", item) : text(item, field);
  });
  if (titles.includes(undefined)) return undefined;
  return (titles as (string | null)[]).map((title, i) => ({ number: i + 1, title }));
};

/** `book: true`, or a mapping of its settings. */
const book: Reader<unknown> = (value, field) =>
  typeof value.is === "boolean" ? value.is : extra(value, field);

/** Every field that a series' card (`posts/<series>/index.md`) may have. */
const FIELDS = {
  title: text,
  description: text,
  lang: language,
  author,
  tags: texts,
  cover,
  status: oneOf("ongoing", "complete", "paused"),
  cadence,
  seasons,
  numbering: oneOf("through", "season"),
  missing: wholes,
  total: whole(1),
  book,
  aliases: texts,
  next: oneOf("hidden", "date", "title"),
  previous: whole(0),
  id: text,
  extra,
};

const FORM = defineForm(FIELDS);

export type SeriesFront = Form<typeof FIELDS>;

export function readSeriesFront(path: string, mapping: Mapping): SeriesFront {
  return readForm(path, mapping, FORM);
}
