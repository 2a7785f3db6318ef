import type { Form } from "../../input/front-matter/schema.ts";
import type { Shape } from "../../input/front-matter/shape.ts";
import { type Description, FORMS, type FormName, type FormPhrases } from "../schema/forms.ts";

/** A field of front matter that a form can show. */
export interface FormField extends Description {
  readonly name: string;
  readonly shape: Extract<Shape, { type: "text" | "boolean" | "integer" | "date" | "choice" }> | TextList;
  readonly required: boolean;
}

interface TextList {
  readonly type: "list";
}

/**
 * Fields that nobody types: another id is another post for every reader of a feed, a preview's address is drawn by lot,
 * and `book` does nothing yet.
 */
export const HIDDEN: readonly string[] = ["id", "preview", "book"];
const REQUIRED = "title";

/**
 * The fields that forms can show without loss. A form knows one notation of a field and drops any other when it saves,
 * so that fields with several (`author: 김` and `author: { name: 김 }`) are left to the file, where they stay as they
 * are.
 */
export function formFields(name: FormName, phrases: FormPhrases): readonly FormField[] {
  const form: Form = FORMS[name];
  const descriptions: { readonly [field: string]: Description } = phrases.fields[name];
  return Object.entries(form).flatMap(([field, { shape }]) => {
    const shown = shownShape(shape);
    const description = descriptions[field];
    if (shown === null || description === undefined || HIDDEN.includes(field)) return [];
    return [{ name: field, shape: shown, required: field === REQUIRED, ...description }];
  });
}

function shownShape(shape: Shape): FormField["shape"] | null {
  switch (shape.type) {
    case "text":
    case "boolean":
    case "integer":
    case "date":
    case "choice":
      return shape;
    case "list":
      return shape.of.type === "text" ? { type: "list" } : null;
    default:
      return null;
  }
}
