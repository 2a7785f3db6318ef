import type { Season } from "../../core/model.ts";
import { cadence } from "./cadence.ts";
import { integer, integers, language, line, lines, oneOf, tags, text, title } from "./fields.ts";
import { author, cover, extra } from "./mappings.ts";
import { defineSchema, shaped, type Validated, validate } from "./schema.ts";
import type { Shape } from "./shape.ts";
import { isList, isMapping, type Mapping } from "./value.ts";

const COUNT = { type: "integer", least: 1, most: 999 } as const satisfies Shape;
const COUNT_OR_NONE = { type: "integer", least: 0 } as const satisfies Shape;
const SEASONS: Shape = {
  type: "either",
  of: [COUNT, { type: "list", of: { type: "optional-text" }, strict: true }],
};

/** `seasons: [봄, 여름]`, or `seasons: 3`. */
const seasons = shaped(SEASONS, (value, field): readonly Season[] | undefined => {
  if (
    Number.isInteger(value.is) &&
    (value.is as number) >= COUNT.least &&
    (value.is as number) <= COUNT.most
  ) {
    return Array.from({ length: value.is as number }, (_, i) => ({ number: i + 1, title: null }));
  }
  if (!isList(value.is)) return field.wrong("seasons", value);
  const titles = value.is.map((item) => {
    if (item.is === null) return null;
    return isMapping(item.is) || isList(item.is) ? field.wrong("seasons", item) : text(item, field);
  });
  if (titles.includes(undefined)) return undefined;
  return (titles as (string | null)[]).map((title, i) => ({ number: i + 1, title }));
});

/** `previous: 12`, or `previous: all`. */
const previous = shaped(
  { type: "either", of: [COUNT_OR_NONE, { type: "choice", names: ["all"] }] },
  (value, field): number | "all" | undefined => {
    if (value.is === "all") return "all";
    return Number.isSafeInteger(value.is) && (value.is as number) >= COUNT_OR_NONE.least
      ? (value.is as number)
      : field.wrong("number-or-all", value);
  },
);

/** `book: true`, or a mapping of the book's settings. */
const book = shaped(
  { type: "either", of: [{ type: "boolean" }, { type: "data" }] },
  (value, field): unknown => (typeof value.is === "boolean" ? value.is : extra(value, field)),
);

/** Schema of a series' front matter, in `posts/<series>/index.md`. */
export const SERIES_FIELDS = {
  title,
  description: text,
  lang: language,
  author,
  tags,
  cover,
  status: oneOf("ongoing", "complete", "paused"),
  cadence,
  seasons,
  numbering: oneOf("through", "season"),
  missing: integers,
  total: integer(1),
  book,
  aliases: lines,
  next: oneOf("hidden", "date", "title"),
  previous,
  id: line,
  extra,
};

const SCHEMA = defineSchema(SERIES_FIELDS);

export type SeriesFront = Validated<typeof SERIES_FIELDS>;

export function readSeriesFront(path: string, mapping: Mapping): SeriesFront {
  return validate(path, mapping, SCHEMA);
}
