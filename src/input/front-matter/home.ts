import { language, texts } from "./fields.ts";
import { defineForm, type Form, readForm } from "./form.ts";
import type { Mapping } from "./value.ts";

/** `posts/index.md` may do without a front matter. `aliases` are old addresses of the home page and of the site's feed. */
const FIELDS = { lang: language, aliases: texts };

const FORM = defineForm(FIELDS);

export type HomeFront = Form<typeof FIELDS>;

export function readHomeFront(path: string, mapping: Mapping): HomeFront {
  return readForm(path, mapping, FORM);
}
