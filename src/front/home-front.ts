import { type Form, readForm } from "./form.ts";
import { extra, language, text } from "./readers.ts";
import type { Mapping } from "./value.ts";

/** `posts/index.md` may do without a front matter; these are the fields that it may have. */
const FIELDS = { title: text, description: text, lang: language, extra };

export type HomeFront = Form<typeof FIELDS>;

export function readHomeFront(path: string, mapping: Mapping): HomeFront {
  return readForm(path, mapping, FIELDS);
}
