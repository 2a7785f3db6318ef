import { printYaml } from "../../input/front-matter/yaml.ts";
import type { FormName, FormPhrases } from "../schema/forms.ts";
import { formPhrasesIn } from "../schema/phrases-in.ts";
import { CARD, type EditorColumn } from "./editor-column.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { seal } from "./seal.ts";

export const PAGES_PATH = ".pages.yml";

type Entry = { readonly [key: string]: unknown };

/** The text of `.pages.yml`. https://pagescms.org/docs/configuration/ */
export function pagesConfig({ language, folder, series }: EditorColumn): string {
  const phrases = formPhrasesIn(language);
  const { cards, posts } = phrases.editors;
  const content = series.flatMap(({ slug, title }) => [
    collection(slug, title, `${folder}/${slug}`, phrases),
    card(`${slug}-card`, `${title}: ${cards.series}`, `${folder}/${slug}`, "series", phrases),
  ]);
  const config = {
    media: { input: folder, output: "" },
    // Fields that no form shows would be removed otherwise.
    settings: { content: { merge: true } },
    content: [
      ...content,
      collection("posts", posts, folder, phrases),
      card("home", cards.home, folder, "home", phrases),
    ],
  };
  return seal("#", `# ${phrases.editors.pagesComment}\n${printYaml(config)}`, language);
}

function collection(name: string, label: string, path: string, phrases: FormPhrases): Entry {
  return {
    name,
    label,
    type: "collection",
    path,
    subfolders: false,
    exclude: [`${CARD}.md`],
    filename: "{primary}.md",
    view: { fields: ["title", "date", "draft"], sort: ["date"], default: { sort: "date", order: "desc" } },
    fields: fields("episode", phrases),
  };
}

function card(name: string, label: string, folder: string, form: FormName, phrases: FormPhrases): Entry {
  return { name, label, type: "file", path: `${folder}/${CARD}.md`, fields: fields(form, phrases) };
}

function fields(form: FormName, phrases: FormPhrases): readonly Entry[] {
  const { label, help } = phrases.editors.body;
  const body = { name: "body", label, description: help, type: "code", options: { language: "markdown" } };
  return [...formFields(form, phrases).map(field), body];
}

function field({ name, label, help, shape, required }: FormField): Entry {
  const common = { name, label, description: help, ...(required ? { required } : {}) };
  switch (shape.type) {
    case "text":
      return { ...common, type: "string" };
    case "boolean":
      return { ...common, type: "boolean" };
    case "integer":
      return { ...common, type: "number", options: { min: shape.least } };
    case "date":
      // Its own type empties dates of any notation but one.
      return { ...common, type: "string", pattern: { regex: `^$|${shape.pattern.source}`, message: help } };
    case "choice":
      return { ...common, type: "select", options: { values: shape.names } };
    case "list":
      return { ...common, type: "string", list: true };
  }
}
