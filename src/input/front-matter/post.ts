import {
  bool,
  date,
  episodeNumber,
  integer,
  language,
  line,
  lines,
  oneOf,
  tags,
  text,
  title,
} from "./fields.ts";
import { author, cover, extra } from "./mappings.ts";
import { preview } from "./preview.ts";
import { defineSchema, type Validated, validate } from "./schema.ts";
import type { Mapping } from "./value.ts";

/** Schema of a post's front matter. */
export const POST_FIELDS = {
  title,
  subtitle: text,
  description: text,
  date,
  updated: date,
  kind: oneOf("episode", "special", "notice", "post", "page"),
  series: line,
  episode: episodeNumber,
  season: integer(1),
  after: integer(0),
  tags,
  cover,
  slug: line,
  aliases: lines,
  lang: language,
  author,
  draft: bool,
  preview,
  withdrawn: bool,
  id: line,
  extra,
};

const SCHEMA = defineSchema(POST_FIELDS);

export type PostFront = Validated<typeof POST_FIELDS>;

export function readPostFront(path: string, mapping: Mapping): PostFront {
  return validate(path, mapping, SCHEMA);
}
