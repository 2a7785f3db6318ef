import { language, lines } from "./fields.ts";
import { defineSchema, type Validated, validate } from "./schema.ts";
import type { Mapping } from "./value.ts";

/** Fields of `posts/index.md`, all optional. `aliases` are former addresses of the home page and of the site's feed. */
const FIELDS = { lang: language, aliases: lines };

const SCHEMA = defineSchema(FIELDS);

export type HomeFront = Validated<typeof FIELDS>;

export function readHomeFront(path: string, mapping: Mapping): HomeFront {
  return validate(path, mapping, SCHEMA);
}
