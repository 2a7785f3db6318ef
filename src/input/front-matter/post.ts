import { author, cover, date, extra, language, oneOf, text, texts, truth, whole } from "./fields.ts";
import { defineForm, type Form, readForm } from "./form.ts";
import type { Mapping } from "./value.ts";

/** Every field that a post may have, and how it is read. */
const FIELDS = {
  title: text,
  subtitle: text,
  description: text,
  date,
  updated: date,
  kind: oneOf("episode", "special", "notice", "post", "page"),
  series: text,
  episode: whole(0),
  season: whole(1),
  after: whole(0),
  tags: texts,
  cover,
  slug: text,
  aliases: texts,
  lang: language,
  author,
  draft: truth,
  withdrawn: truth,
  id: text,
  extra,
};

const FORM = defineForm(FIELDS);

export type PostFront = Form<typeof FIELDS>;

export function readPostFront(path: string, mapping: Mapping): PostFront {
  return readForm(path, mapping, FORM);
}
