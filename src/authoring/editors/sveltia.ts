import type { EditorSettings } from "../../core/model.ts";
import type { FormName, FormPhrases } from "../schema/forms.ts";
import { formPhrasesIn } from "../schema/phrases-in.ts";
import { CARD, type EditorColumn } from "./editor-column.ts";
import { type FormField, formFields } from "./form-fields.ts";

/** What its `config.yml` holds, as data. https://sveltiacms.app/en/docs/config-basics */
export type SveltiaConfig = { readonly [option: string]: unknown };

/** Day.js tokens of dates as `new` writes them. */
const DATE_FORMAT = "YYYY-MM-DD HH:mm";

/** The configuration of Sveltia CMS: a collection for each series, and one for the posts in none. */
export function sveltiaConfig(column: EditorColumn, editor: EditorSettings, siteUrl: string): SveltiaConfig {
  const phrases = formPhrasesIn(column.language);
  const { folder, series } = column;
  const collections = series.map(({ slug, title }) =>
    collection(slug, title, `${folder}/${slug}`, "series", phrases),
  );
  const { backend, repo, branch, auth } = editor;
  return {
    backend: { name: backend, repo, branch, ...(auth === null ? {} : { base_url: auth }) },
    site_url: siteUrl,
    media_folder: folder,
    output: { omit_empty_optional_fields: true },
    collections: [...collections, collection("_posts", phrases.editors.posts, folder, "home", phrases)],
  };
}

function collection(name: string, label: string, folder: string, card: FormName, phrases: FormPhrases) {
  return {
    name,
    label,
    folder,
    extension: "md",
    format: "yaml-frontmatter",
    // Beside the post, as its text refers to it.
    media_folder: "",
    public_folder: "",
    index_file: { name: CARD, label: phrases.editors.cards[card], fields: fields(card, phrases) },
    fields: fields("episode", phrases),
  };
}

function fields(form: FormName, phrases: FormPhrases): readonly SveltiaConfig[] {
  const { label, help } = phrases.editors.body;
  // Its rich text escapes `**강조(強調)**는`, and knows no notes. In raw mode it changes no byte.
  const body = { name: "body", label, hint: help, widget: "richtext", modes: ["raw"], required: false };
  return [...formFields(form, phrases).map(widget), body];
}

function widget({ name, label, help, shape, required }: FormField): SveltiaConfig {
  const common = { name, label, hint: help, required };
  switch (shape.type) {
    case "text":
      return { ...common, widget: "string" };
    case "boolean":
      return { ...common, widget: "boolean" };
    case "integer":
      return { ...common, widget: "number", value_type: "int", min: shape.least };
    case "date":
      return { ...common, widget: "datetime", format: DATE_FORMAT };
    case "choice":
      return { ...common, widget: "select", options: shape.names };
    case "list":
      return { ...common, widget: "list" };
  }
}
