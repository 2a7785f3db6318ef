import { language, lines } from "./fields.ts";
import { defineSchema, type Validated, validate } from "./schema.ts";
import type { Mapping } from "./value.ts";

/** Fields of `posts/index.md`, all optional. `aliases` are former addresses of the home page and of the site's feed. */
export const HOME_FIELDS = { lang: language, aliases: lines };

const SCHEMA = defineSchema(HOME_FIELDS);

export type HomeFront = Validated<typeof HOME_FIELDS>;

export function readHomeFront(path: string, mapping: Mapping): HomeFront {
  return validate(path, mapping, SCHEMA);
}
