import type { Language } from "../../core/problems/language.ts";
import type { Form } from "../../input/front-matter/schema.ts";
import type { Shape } from "../../input/front-matter/shape.ts";
import {
  type Description,
  type FileSnippet,
  FORMS,
  type FormName,
  type SnippetName,
} from "../schema/forms.ts";
import { formPhrasesIn } from "../schema/phrases-in.ts";
import { HIDDEN } from "./form-fields.ts";
import { seal } from "./seal.ts";

export const SNIPPETS_PATH = ".vscode/yeonjae.code-snippets";

/** https://code.visualstudio.com/docs/editing/userdefinedsnippets */
interface Snippet {
  readonly scope: "markdown";
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

const TODAY = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

type PostField = keyof (typeof FORMS)["episode"];

/** The fields of a new file, in order, some with a value. */
const FILES: {
  readonly [Name in FileSnippet]: readonly (PostField | "cadence" | readonly [PostField, string])[];
} = {
  episode: ["title", "date", "episode", ["draft", "true"]],
  special: ["title", "date", ["kind", "special"], "after", ["draft", "true"]],
  notice: ["title", "date", ["kind", "notice"], ["draft", "true"]],
  series: ["title", "description", "cadence"],
};

const MARKS: { readonly [Name in Exclude<SnippetName, FileSnippet>]: readonly string[] } = {
  // The text of the note follows the paragraph.
  note: [`[^${place(1, "1")}]$0`, "", `[^$1]: ${place(2, "…")}`],
  link: [`[[${place(1, "25")}]]$0`],
};

/**
 * The text of `.vscode/yeonjae.code-snippets`: new files, marks, and each field of front matter. No extension that is
 * kept well completes front matter in Markdown, and snippets need none.
 */
export function snippetsFile(language: Language): string {
  const { fields, editors } = formPhrasesIn(language);
  const snippets: Record<string, Snippet> = {};
  const add = (name: string, typed: readonly string[], description: string, body: readonly string[]) => {
    snippets[name] = { scope: "markdown", prefix: [...new Set(typed)], body, description };
  };
  for (const name of Object.keys(editors.snippets) as SnippetName[]) {
    const { label, help } = editors.snippets[name];
    add(
      name,
      [name, label],
      help,
      name in MARKS ? MARKS[name as keyof typeof MARKS] : file(name as FileSnippet),
    );
  }
  const forms: readonly FormName[] = ["episode", "series"];
  for (const form of forms) {
    const described: { readonly [field: string]: Description } = fields[form];
    for (const [field, { shape }] of Object.entries<Form[string]>(FORMS[form])) {
      const { label = field, help = "" } = described[field] ?? {};
      if (!HIDDEN.includes(field) && snippets[`${field}:`] === undefined)
        add(`${field}:`, [`${field}:`, label], help, [row(field, shape, 1, label)]);
    }
  }
  return seal("//", `${JSON.stringify(snippets, null, 2)}\n`, language);
}

function file(name: FileSnippet): readonly string[] {
  const form: Form = FORMS[name === "series" ? "series" : "episode"];
  const rows = FILES[name].map((entry, i) => {
    if (typeof entry !== "string") return `${entry[0]}: ${entry[1]}`;
    return row(entry, form[entry]?.shape, i + 1, "");
  });
  return ["---", ...rows, "---", "", "$0"];
}

/** A field, with a place for its value, and the values there are to choose from. */
function row(field: string, shape: Shape | undefined, nth: number, example: string): string {
  switch (shape?.type) {
    case "date":
      return `${field}: ${place(nth, TODAY)}`;
    case "boolean":
      return `${field}: ${choice(nth, ["true", "false"])}`;
    case "choice":
      return `${field}: ${choice(nth, shape.names)}`;
    case "list":
      return `${field}: [${place(nth, "")}]`;
    default:
      return `${field}: ${place(nth, example)}`;
  }
}

/** A place that the Tab key goes to, with a text that typing replaces. */
function place(nth: number, text: string): string {
  return `\${${nth}${text === "" ? "" : `:${text}`}}`;
}

function choice(nth: number, names: readonly string[]): string {
  return `\${${nth}|${names.join(",")}|}`;
}
