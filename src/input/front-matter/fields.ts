import type { Author } from "../../core/model.ts";
import { suggest } from "../../core/suggest.ts";
import type { Field, Reader } from "./schema.ts";
import { isList, isMapping, plain, type Value } from "./value.ts";

/** Characters that YAML escapes can produce but that no page or feed may contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
const UNPRINTABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

/** One line of text. Unquoted numbers and booleans count as text: a title may be 1984. */
export const text: Reader<string> = (value, field) => {
  if (isMapping(value.is) || isList(value.is) || value.is === null) return field.wrong("text", value);
  const line = (typeof value.is === "string" ? value.is : value.typed)
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return line === "" || UNPRINTABLE.test(line) ? field.wrong("text", value) : line;
};

/** A list of texts without duplicates; a single text is a list of one. */
export const texts: Reader<readonly string[]> = (value, field) => {
  if (!isList(value.is)) {
    const one = text(value, field);
    return one === undefined ? undefined : [one];
  }
  const all = value.is.map((item) => text(item, field));
  return all.includes(undefined) ? undefined : [...new Set(all as string[])];
};

/** BCP 47, checked in form only. */
export const language: Reader<string> = (value, field) =>
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value.typed) ? value.typed : field.wrong("language", value);

export const bool: Reader<boolean> = (value, field) =>
  typeof value.is === "boolean" ? value.is : field.wrong("true-or-false", value);

export function integer(least: number): Reader<number> {
  return (value, field) =>
    Number.isSafeInteger(value.is) && (value.is as number) >= least
      ? (value.is as number)
      : field.wrong(least === 0 ? "whole-number" : "positive-number", value);
}

export const integers: Reader<readonly number[]> = (value, field) => {
  const items = isList(value.is) ? value.is : [value];
  const all = items.map((item) => integer(0)(item, field));
  return all.includes(undefined) ? undefined : (all as number[]);
};

export function oneOf<const Name extends string>(...names: readonly Name[]): Reader<Name> {
  return (value, field) => {
    const name = names.find((each) => each === value.is);
    return name ?? field.wrong({ oneOf: names }, value);
  };
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
export const date: Reader<string> = (value, field) =>
  isMapping(value.is) || isList(value.is) ? field.wrong("date", value) : value.typed.trim();

/** A URL that is safe in a link: http, https or mailto, no scheme that runs code. */
export const link: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  return /^(?:https?:\/\/|mailto:)/i.test(typed) && URL.canParse(typed)
    ? typed
    : field.wrong("web-address", value);
};

/** An e-mail address: RFC 5322's addr-spec without quoted local parts, as `mailto:` and feeds need it. */
const mailbox: Reader<string> = (value, field) => {
  const typed = text(value, field);
  if (typed === undefined) return undefined;
  return /^[^\s@<>()[\]\\",;:]+@[^\s@<>()[\]\\",;:]+$/.test(typed) ? typed : field.wrong("e-mail", value);
};

export const author: Reader<Author> = (value, field) => {
  if (!isMapping(value.is)) {
    const name = text(value, field);
    return name === undefined ? undefined : { name, url: null, email: null };
  }
  if (!hasOnlyKeys(value, ["name", "url", "email"], field)) return undefined;
  const name = textAt(value, "name", field);
  if (name === null) return field.wrong("author", value);
  const url = value.is.get("url")?.value;
  const profile = url === undefined || url.is === null ? null : link(url, field);
  const mail = value.is.get("email")?.value;
  const email = mail === undefined || mail.is === null ? null : mailbox(mail, field);
  return profile === undefined || email === undefined ? undefined : { name, url: profile, email };
};

export interface CoverFront {
  readonly src: string;
  readonly alt: string;
}

/** `cover: map.png`, or `cover: { src: map.png, alt: … }`. */
export const cover: Reader<CoverFront> = (value, field) => {
  if (!isMapping(value.is)) {
    const src = text(value, field);
    return src === undefined ? undefined : { src, alt: "" };
  }
  if (!hasOnlyKeys(value, ["src", "alt"], field)) return undefined;
  const src = textAt(value, "src", field);
  return src === null ? field.wrong("cover", value) : { src, alt: textAt(value, "alt", field) ?? "" };
};

export const extra: Reader<{ readonly [key: string]: unknown }> = (value, field) =>
  isMapping(value.is) ? (plain(value) as { [key: string]: unknown }) : field.wrong("mapping", value);

/** Whether a mapping has no other keys than `names`; reports the first that is unknown. */
export function hasOnlyKeys(value: Value, names: readonly string[], field: Field): boolean {
  const entries = isMapping(value.is) ? [...value.is.values()] : [];
  const unknown = entries.find(({ key }) => !names.includes(key));
  if (unknown === undefined) return true;
  const { key, line, column } = unknown;
  const at = { ...unknown.value, line, column };
  field.report("field-unknown", { field: `${field.name}.${key}`, suggestion: suggest(key, names) }, at);
  return false;
}

/** The text at a key of a mapping; null when it is missing or invalid. */
function textAt(value: Value, key: string, field: Field): string | null {
  const entry = isMapping(value.is) ? value.is.get(key) : undefined;
  return entry && entry.value.is !== null ? (text(entry.value, field) ?? null) : null;
}
