import { LANGUAGE, meantLanguage } from "../../core/languages.ts";
import { shorten } from "../../core/shorten.ts";
import { DATE } from "../../core/time/zone.ts";
import { type Field, type Reader, type ShapedReader, shaped } from "./schema.ts";
import { TEXT, TEXTS } from "./shape.ts";
import { isList, isMapping, type Value } from "./value.ts";
import { quoted, withoutHashes } from "./yaml-diagnosis.ts";

/** Characters that YAML escapes can produce but that no page or feed may contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** One line of text: a name or an address, in which "#" is nothing that an author would mean. */
export const line = shaped(TEXT, (value, field): string | undefined => {
  if (isMapping(value.is) || isList(value.is) || value.is === null) return field.wrong("text", value);
  const typed = (typeof value.is === "string" ? value.is : value.typed)
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return typed === "" || UNPRINTABLE.test(typed) ? field.wrong("text", value) : typed;
});

/** A list of lines without duplicates; a single one is a list of one. */
export const lines = shaped(TEXTS, (value, field) => listOf(line, value, field));

/**
 * One line of text. Unquoted numbers and booleans count as text: a title may be 1984. A comment behind it is reported:
 * the author of `title: 안개 # 3` sees one text.
 */
export const text = readsText(
  shaped(TEXT, (value, field) => {
    if (value.comment !== undefined) reportComment(value, value.comment, quoted, field);
    return value.is === null && value.comment !== undefined ? undefined : line(value, field);
  }),
);

/** @param whole what to write instead, from all that was typed */
function reportComment(value: Value, comment: string, whole: (typed: string) => string, field: Field): void {
  // A space behind the mark makes it a comment on an empty field.
  if (value.is === null && /^#\s/.test(comment)) return;
  const kept = value.typed.replace(/\s+/g, " ").trim().normalize("NFC");
  const instead = whole(`${kept} ${comment}`);
  const facts = {
    kept: shorten(kept, 40),
    comment: shorten(comment, 40),
    whole: instead.length > 100 ? '"…"' : instead,
  };
  field.report("front-comment", { field: field.name, ...facts }, value);
}

/** A text that is required: a comment in its place is an error. */
export const title = readsText(
  shaped(TEXT, (value, field) =>
    value.is === null && value.comment !== undefined
      ? field.wrong({ quoted: quoted(value.comment) }, value)
      : text(value, field),
  ),
);

/** A list of tags: `[도시, 안개]`, or `도시, 안개` without quotation marks. */
export const tags = readsText(
  shaped(TEXTS, (value, field): readonly string[] | undefined => {
    if (isList(value.is)) return listOf(text, value, field);
    const { comment, ...rest } = value;
    if (comment !== undefined) {
      reportComment(value, comment, /^#\S/.test(comment) ? withoutHashes : quoted, field);
      if (value.is === null) return undefined;
    }
    if (typeof value.is !== "string" || value.quoted || !SEPARATOR.test(value.is)) {
      return listOf(text, rest, field);
    }
    const words = value.typed.split(SEPARATOR).map((part) => part.trim());
    const items = words.filter(Boolean).map((word) => ({ ...rest, is: word, typed: word }));
    return items.length === 0 ? field.wrong("texts", value) : listOf(text, { ...rest, is: items }, field);
  }),
);

/** A comma, but for that of `10,000`. */
const SEPARATOR = /(?<!\d),|,(?!\d)/;

export function readsText<R extends Reader<unknown>>(reader: R): R {
  return Object.assign(reader, { readsText: true } as const);
}

function listOf(read: Reader<string>, value: Value, field: Field): readonly string[] | undefined {
  if (!isList(value.is)) {
    const one = read(value, field);
    return one === undefined ? undefined : [one];
  }
  const all = value.is.map((item) => read(item, field));
  return all.includes(undefined) ? undefined : [...new Set(all as string[])];
}

/** BCP 47, checked in form. `kr`, a country or Kanuri, is taken as typed, with a warning. */
export const language = shaped({ type: "text", pattern: LANGUAGE }, (value, field): string | undefined => {
  const { typed } = value;
  const meant = meantLanguage(typed);
  if (!LANGUAGE.test(typed)) return field.wrong(meant === null ? "language" : { meant }, value);
  if (meant !== null) {
    field.report("language-unlikely", { field: field.name, found: typed, suggestion: meant }, value);
  }
  return typed;
});

export const bool = shaped({ type: "boolean" }, (value, field): boolean | undefined => {
  if (typeof value.is === "boolean") return value.is;
  const isQuoted = typeof value.is === "string" && /^\s*(?:true|false)\s*$/i.test(value.is);
  return field.wrong(isQuoted ? { unquoted: value.typed.trim().toLowerCase() } : "true-or-false", value);
});

export function integer(least: number): ShapedReader<number> {
  return shaped({ type: "integer", least }, (value, field) => {
    if (Number.isSafeInteger(value.is) && (value.is as number) >= least) return value.is as number;
    // Whatever looks like a number and is text stands in quotation marks.
    const isQuoted = typeof value.is === "string" && /^\s*\d{1,15}\s*$/.test(value.is);
    if (isQuoted && Number(value.is) >= least) {
      return field.wrong({ unquoted: String(Number(value.is)) }, value);
    }
    return field.wrong(least === 0 ? "whole-number" : "positive-number", value);
  });
}

const wholeNumber = integer(0);

/** The number of an episode. `12.5` is a common notation of what stands between two episodes. */
export const episodeNumber = shaped(wholeNumber.shape, (value, field): number | undefined => {
  const [, before] = /^\s*(\d{1,9})\.\d+\s*$/.exec(value.typed) ?? [];
  const isBetween = before !== undefined && !Number.isInteger(value.is);
  return isBetween ? field.wrong({ specialAfter: Number(before) }, value) : wholeNumber(value, field);
});

export const integers = shaped(
  { type: "list", of: wholeNumber.shape },
  (value, field): readonly number[] | undefined => {
    const items = isList(value.is) ? value.is : [value];
    const all = items.map((item) => wholeNumber(item, field));
    return all.includes(undefined) ? undefined : (all as number[]);
  },
);

export function oneOf<const Name extends string>(...names: readonly Name[]): ShapedReader<Name> {
  return shaped({ type: "choice", names }, (value, field) => {
    const name = names.find((each) => each === value.is);
    return name ?? field.wrong({ oneOf: names }, value);
  });
}

/** One or more of the names, without duplicates, in the order of `names`. */
export function someOf<const Name extends string>(...names: readonly Name[]): Reader<readonly Name[]> {
  return (value, field) => {
    const items = isList(value.is) ? value.is : [value];
    const unknown = items.find(({ is }) => !names.some((name) => name === is));
    if (unknown !== undefined) return field.wrong({ oneOf: names }, unknown);
    const found = names.filter((name) => items.some(({ is }) => is === name));
    return found.length === 0 ? field.wrong({ someOf: names }, value) : found;
  };
}

/** A date as typed. It is parsed later, since a date without a time is at the time of its series' cadence. */
export const date = shaped({ type: "date", pattern: DATE }, (value, field): string | undefined =>
  isMapping(value.is) || isList(value.is) ? field.wrong("date", value) : value.typed.trim(),
);

/** http, https or mailto: no scheme that runs code. */
export const LINK = /^\s*(?:[hH][tT][tT][pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:)/;

/** A URL that is safe in a link. */
export const link: Reader<string> = (value, field) => {
  const typed = line(value, field);
  if (typed === undefined) return undefined;
  return LINK.test(typed) && URL.canParse(typed) ? typed : field.wrong("web-address", value);
};
