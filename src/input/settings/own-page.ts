import { type Problem, problem } from "../../core/problems/problem.ts";
import { bool, language, text } from "../front-matter/fields.ts";
import { hasOnlyKeys } from "../front-matter/mappings.ts";
import { defineSchema, type Reader, type Validated, validate } from "../front-matter/schema.ts";
import { isList, isMapping, type Value } from "../front-matter/value.ts";
import { asMapping, lineOfField } from "./as-mapping.ts";

/** Validated data of a template in `pages/` that uses our layout, from its front matter, data files or code. */
export type OwnPageFields = Validated<typeof SCHEMA.readers>;

/** The navigation entry that a page asks for. */
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
  // Ignored: a list is global data for the author's other templates.
  if (!isMapping(value.is)) return isList(value.is) ? undefined : field.wrong("navigation-place", value);
  if (!hasOnlyKeys(value, ["label", "order"], field)) return undefined;
  const [label, order] = ["label", "order"].map((key) => isMapping(value.is) && value.is.get(key)?.value);
  if (order && order.is !== null && typeof order.is !== "number")
    return field.wrong("navigation-place", value);
  const written = label && label.is !== null ? text(label, field) : null;
  return written === undefined ? undefined : { ...navigationEntryOf(value, "label"), label: written };
};

/** The field of @11ty/eleventy-navigation. Our navigation has one level, so pages with a `parent` are left out. */
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

/** `sitemap: false`, or `sitemap: { ignore: true }` as sitemap plugins have it; their other keys are ignored. */
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

/**
 * Validates the data of an own page.
 *
 * @param source reads the text of the file, for the line numbers of problems
 */
export function readOwnPageFields(
  path: string,
  data: Readonly<Record<string, unknown>>,
  source: () => string,
): OwnPageFields {
  const fields = Object.fromEntries(Object.keys(SCHEMA.readers).map((name) => [name, data[name]]));
  const validated = validate(
    path,
    asMapping(fields, () => 1),
    SCHEMA,
  );
  const missing = problem("field-missing", { path, line: 1 }, { field: "title", example: "About" });
  const problems = validated.has("title") ? validated.problems : [...validated.problems, missing];
  if (problems.length === 0) return validated;
  const text = source();
  return { ...validated, problems: problems.map((each) => ({ ...each, line: lineOf(each, text) })) };
}

/** The line of the field a problem is about; 1 when another file sets the field. */
function lineOf({ facts }: Problem, source: string): number {
  const [field = ""] = "field" in facts ? facts.field.split(".") : [];
  return lineOfField(source, field);
}
