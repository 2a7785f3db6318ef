import type { Author } from "../../core/model.ts";
import { suggest } from "../../core/suggest.ts";
import { LINK, line, link, readsText, text } from "./fields.ts";
import { type Field, type Reader, shaped } from "./schema.ts";
import { type MappingShape, type Shape, TEXT } from "./shape.ts";
import { isMapping, plain, type Value } from "./value.ts";

/** RFC 5322's addr-spec without quoted local parts, as `mailto:` and feeds need it. */
const MAILBOX = /^\s*[^\s@<>()[\]\\",;:]+@[^\s@<>()[\]\\",;:]+\s*$/;

const mailbox: Reader<string> = (value, field) => {
  const typed = line(value, field);
  if (typed === undefined) return undefined;
  return MAILBOX.test(typed) ? typed : field.wrong("e-mail", value);
};

const AUTHOR = {
  type: "mapping",
  keys: {
    name: { shape: TEXT, required: true },
    url: { shape: { type: "text", pattern: LINK }, emptiable: true },
    email: { shape: { type: "text", pattern: MAILBOX }, emptiable: true },
  },
} as const satisfies Shape;

export const author = readsText(
  shaped({ type: "either", of: [TEXT, AUTHOR] }, (value, field): Author | undefined => {
    if (!isMapping(value.is)) {
      const name = text(value, field);
      return name === undefined ? undefined : { name, url: null, email: null };
    }
    if (!hasOnlyKeysOf(value, AUTHOR, field)) return undefined;
    const name = textAt(value, "name", field);
    if (name === null) return field.wrong("author", value);
    const url = value.is.get("url")?.value;
    const profile = url === undefined || url.is === null ? null : link(url, field);
    const mail = value.is.get("email")?.value;
    const email = mail === undefined || mail.is === null ? null : mailbox(mail, field);
    return profile === undefined || email === undefined ? undefined : { name, url: profile, email };
  }),
);

export interface CoverFront {
  readonly src: string;
  readonly alt: string;
}

const COVER = {
  type: "mapping",
  keys: { src: { shape: TEXT, required: true }, alt: { shape: TEXT, emptiable: true } },
} as const satisfies Shape;

/** `cover: map.png`, or `cover: { src: map.png, alt: … }`. */
export const cover = shaped({ type: "either", of: [TEXT, COVER] }, (value, field): CoverFront | undefined => {
  if (!isMapping(value.is)) {
    const src = line(value, field);
    return src === undefined ? undefined : { src, alt: "" };
  }
  if (!hasOnlyKeysOf(value, COVER, field)) return undefined;
  const src = textAt(value, "src", field, line);
  return src === null ? field.wrong("cover", value) : { src, alt: textAt(value, "alt", field) ?? "" };
});

export const extra = shaped(
  { type: "data" },
  (value, field): { readonly [key: string]: unknown } | undefined =>
    isMapping(value.is) ? (plain(value) as { [key: string]: unknown }) : field.wrong("mapping", value),
);

function hasOnlyKeysOf(value: Value, { keys }: MappingShape, field: Field): boolean {
  return hasOnlyKeys(value, Object.keys(keys), field);
}

/** Whether a mapping has no other keys than `names`; reports the first that is unknown. */
export function hasOnlyKeys(value: Value, names: readonly string[], field: Field): boolean {
  const entries = isMapping(value.is) ? [...value.is.values()] : [];
  const unknown = entries.find(({ key }) => !names.includes(key));
  if (unknown === undefined) return true;
  const { key, value: unknownValue, ...location } = unknown;
  const at = { ...unknownValue, ...location };
  field.report("field-unknown", { field: `${field.name}.${key}`, suggestion: suggest(key, names) }, at);
  return false;
}

/** The text at a key of a mapping; null when it is missing or invalid. */
function textAt(value: Value, key: string, field: Field, read = text): string | null {
  const entry = isMapping(value.is) ? value.is.get(key) : undefined;
  return entry && entry.value.is !== null ? (read(entry.value, field) ?? null) : null;
}
