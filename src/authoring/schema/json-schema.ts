import type { Language } from "../../core/problems/language.ts";
import { foreignFields } from "../../input/front-matter/foreign-fields.ts";
import type { Form } from "../../input/front-matter/schema.ts";
import { FORM_NAMES, FORMS, type FormName, type FormPhrases } from "./forms.ts";
import { formPhrasesIn } from "./phrases-in.ts";
import { type JsonSchema, orEmpty, schemaOf } from "./shape-schema.ts";

/** Draft-07 is the newest that every editor understands; VS Code supports later ones in part. */
const DRAFT = "http://json-schema.org/draft-07/schema#";

/** What a file must have. A page is undated, and a draft may not have a date yet. */
const RULES: { readonly [Name in FormName]: readonly JsonSchema[] } = {
  episode: [
    filled("title"),
    {
      if: {
        anyOf: [
          { required: ["kind"], properties: { kind: { const: "page" } } },
          { required: ["draft"], properties: { draft: { const: true } } },
        ],
      },
      else: filled("date"),
    },
  ],
  series: [filled("title")],
  home: [{}],
};

function filled(field: string): JsonSchema {
  return { required: [field], properties: { [field]: { not: { type: "null" } } } };
}

/** The JSON Schema of one form, described in a language. */
export function formSchema(name: FormName, language: Language): JsonSchema {
  return { $schema: DRAFT, ...schemaOfForm(name, formPhrasesIn(language)) };
}

/**
 * All forms in one document: a tool that needs one of them refers to it by `#/definitions/<name>`. Its root takes what
 * any of them takes, so that it is of use by itself where a tool can't tell files apart.
 */
export function allSchemas(language: Language): JsonSchema {
  const phrases = formPhrasesIn(language);
  return {
    $schema: DRAFT,
    anyOf: FORM_NAMES.map((name) => ({ $ref: `#/definitions/${name}` })),
    definitions: Object.fromEntries(FORM_NAMES.map((name) => [name, schemaOfForm(name, phrases)])),
  };
}

function schemaOfForm(name: FormName, phrases: FormPhrases): JsonSchema {
  const form: Form = FORMS[name];
  const descriptions: { readonly [field: string]: { readonly label: string; readonly help: string } } =
    phrases.fields[name];
  const fields = Object.entries(form).map(([field, { shape }]) => [
    field,
    {
      title: descriptions[field]?.label,
      description: descriptions[field]?.help,
      ...orEmpty(schemaOf(shape)),
    },
  ]);
  return {
    title: phrases.titles[name],
    type: "object",
    properties: { ...Object.fromEntries(fields), ...foreignSchemas(Object.keys(form), phrases) },
    additionalProperties: false,
    allOf: RULES[name],
  };
}

/** Fields of other programs, refused with what to write instead. Editors do not offer them. */
function foreignSchemas(ours: readonly string[], phrases: FormPhrases): JsonSchema {
  return Object.fromEntries(
    [...foreignFields(ours)].map(([field, instead]) => {
      const message = phrases.foreign(instead);
      return [field, { not: {}, description: message, errorMessage: message, doNotSuggest: true }];
    }),
  );
}
