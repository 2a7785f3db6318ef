import { pagesConfig } from "../../authoring/editors/pages-cms.ts";
import { snippetsFile } from "../../authoring/editors/snippets.ts";
import { FORM_NAMES } from "../../authoring/schema/forms.ts";
import { allSchemas, formSchema } from "../../authoring/schema/json-schema.ts";
import { LANGUAGES, type Language } from "../../core/problems/language.ts";
import { createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withoutLock } from "../with-lock.ts";

const EDITORS = ["pages", "vscode"] as const;

/**
 * Prints the forms of front matter: as JSON Schema, as configuration of Pages CMS, or as snippets for VS Code. Only Pages
 * CMS, which asks for the series there are, needs a column.
 */
export async function schema(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const { lang = environment.language, positionals } = options;
  const language = LANGUAGES.find((each) => each === lang);
  if (language === undefined) throw new UsageError((say) => say.wrongLang(lang));
  const [typed] = positionals;
  if (typed === undefined) return print(environment, allSchemas(language));
  const form = FORM_NAMES.find((name) => name === typed);
  if (form !== undefined) return print(environment, formSchema(form, language));
  if (typed === "pages") return printPages(language, options, environment);
  if (typed !== "vscode") throw new UsageError((say) => say.wrongForm(typed, [...FORM_NAMES, ...EDITORS]));
  environment.out(snippetsFile(language).trimEnd());
  return EXIT.good;
}

function print({ out }: ProcessEnvironment, document: unknown): ExitCode {
  out(JSON.stringify(document, null, 2));
  return EXIT.good;
}

async function printPages(
  language: Language,
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const context = createContext(options, environment);
  const column = await withoutLock(context, () => openColumn(context, environment));
  if (column === null) return EXIT.content;
  const series = column.scan.series.map(({ slug, title }) => ({ slug, title }));
  environment.out(pagesConfig({ language, folder: context.input, series }).trimEnd());
  return EXIT.good;
}
