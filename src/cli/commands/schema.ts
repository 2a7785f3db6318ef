import { FORM_NAMES } from "../../authoring/schema/forms.ts";
import { allSchemas, formSchema } from "../../authoring/schema/json-schema.ts";
import { LANGUAGES } from "../../core/problems/language.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";

/** Prints the JSON Schema of a form of front matter, or of all of them. Needs no column. */
export async function schema(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const { lang = environment.language, positionals } = options;
  const language = LANGUAGES.find((each) => each === lang);
  if (language === undefined) throw new UsageError((say) => say.wrongLang(lang));
  const [typed] = positionals;
  const form = FORM_NAMES.find((name) => name === typed);
  if (typed !== undefined && form === undefined)
    throw new UsageError((say) => say.wrongForm(typed, FORM_NAMES));
  const document = form === undefined ? allSchemas(language) : formSchema(form, language);
  environment.out(JSON.stringify(document, null, 2));
  return EXIT.good;
}
