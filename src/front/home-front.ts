import { type Form, readForm } from "./form.ts";
import { language } from "./readers.ts";
import type { Mapping } from "./value.ts";

/** `posts/index.md` may do without a front matter: its language is all that may stand there. */
const FIELDS = { lang: language };

export type HomeFront = Form<typeof FIELDS>;

export function readHomeFront(path: string, mapping: Mapping): HomeFront {
  return readForm(path, mapping, FIELDS);
}
