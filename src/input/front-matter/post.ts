import { author, bool, cover, date, extra, integer, language, oneOf, text, texts } from "./fields.ts";
import { defineSchema, type Validated, validate } from "./schema.ts";
import type { Mapping } from "./value.ts";

/** Schema of a post's front matter. */
const FIELDS = {
  title: text,
  subtitle: text,
  description: text,
  date,
  updated: date,
  kind: oneOf("episode", "special", "notice", "post", "page"),
  series: text,
  episode: integer(0),
  season: integer(1),
  after: integer(0),
  tags: texts,
  cover,
  slug: text,
  aliases: texts,
  lang: language,
  author,
  draft: bool,
  withdrawn: bool,
  id: text,
  extra,
};

const SCHEMA = defineSchema(FIELDS);

export type PostFront = Validated<typeof FIELDS>;

export function readPostFront(path: string, mapping: Mapping): PostFront {
  return validate(path, mapping, SCHEMA);
}
