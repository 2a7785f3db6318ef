import { type Problem, problem } from "../../core/problems/problem.ts";
import { bool, hasOnlyKeys, language, text } from "../front-matter/fields.ts";
import { defineSchema, type Reader, type Validated, validate } from "../front-matter/schema.ts";
import { isList, isMapping, type Value } from "../front-matter/value.ts";
import { asMapping, lineOfField } from "./as-mapping.ts";

/** What a template in `pages/` says of itself where it stands in the site's frame. Eleventy has parsed it, from whatever file. */
export type OwnPageFields = Validated<typeof SCHEMA.readers>;

/** Where a page wants to stand in the navigation. */
interface NavigationField {
  readonly isShown: boolean;
  readonly label: string | null;
  readonly order: number | null;
}

/** `navigation: true`, `navigation: Label`, `navigation: 3` (its order), or `navigation: { label, order }`. */
const navigation: Reader<NavigationField> = (value, field) => {
  if (typeof value.is === "boolean") return { isShown: value.is, label: null, order: null };
  if (typeof value.is === "number") return { isShown: true, label: null, order: value.is };
  if (typeof value.is === "string") return { isShown: true, label: text(value, field) ?? null, order: null };
  // A list is global data that the author's other templates use.
  if (!isMapping(value.is)) return isList(value.is) ? undefined : field.wrong("navigation-place", value);
  return hasOnlyKeys(value, ["label", "order"], field) ? navigationEntryOf(value, "label") : undefined;
};

/** As the plugin @11ty/eleventy-navigation reads it. Our navigation has one level: what has a parent is not offered. */
const eleventyNavigation: Reader<NavigationField> = (value, field) => {
  if (value.is === false) return { isShown: false, label: null, order: null };
  if (!isMapping(value.is)) return field.wrong("navigation-place", value);
  const { label, order } = navigationEntryOf(value, "title");
  return { isShown: !value.is.has("parent"), label: label ?? navigationEntryOf(value, "key").label, order };
};

function navigationEntryOf(value: Value, name: string): NavigationField {
  const entry = (key: string) => (isMapping(value.is) ? value.is.get(key)?.value.is : undefined);
  const [label, order] = [entry(name), entry("order")];
  return {
    isShown: true,
    label: typeof label === "string" ? label.normalize("NFC") : null,
    order: typeof order === "number" ? order : null,
  };
}

/** `sitemap: false`; other tools' `{ ignore: true }` says the same, and whatever else they know is theirs. */
const sitemap: Reader<boolean> = ({ is }) =>
  isMapping(is) ? is.get("ignore")?.value.is !== true : is !== false;

const SCHEMA = defineSchema({
  title: text,
  description: text,
  lang: language,
  noindex: bool,
  sitemap,
  navigation,
  eleventyNavigation,
});

/** @param source the text of the file, for the lines of what is wrong in it */
export function readOwnPageFields(
  path: string,
  data: Readonly<Record<string, unknown>>,
  source: () => string,
): OwnPageFields {
  const fields = Object.fromEntries(Object.keys(SCHEMA.readers).map((name) => [name, data[name]]));
  const form = validate(
    path,
    asMapping(fields, () => 1),
    SCHEMA,
  );
  const missing = problem("field-missing", { path, line: 1 }, { field: "title", example: "About" });
  const problems = form.has("title") ? form.problems : [...form.problems, missing];
  if (problems.length === 0) return form;
  const text = source();
  return { ...form, problems: problems.map((each) => ({ ...each, line: lineOf(each, text) })) };
}

/** Where the field is written; at the top of the file where another file says it. */
function lineOf({ facts }: Problem, source: string): number {
  const [field = ""] = "field" in facts ? facts.field.split(".") : [];
  return lineOfField(source, field);
}
