import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { meantLanguage } from "../../core/languages.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { en } from "../../core/words/en.ts";
import { ko } from "../../core/words/ko.ts";
import { withFallback } from "../../core/words/with-fallback.ts";
import type { Words } from "../../core/words/words.ts";
import { importDefault } from "./layout-error.ts";

export interface LoadedWords {
  /** By language in lower case: the stock languages, replaced by the author's of the same name. */
  readonly byLanguage: ReadonlyMap<string, Words>;
  /** Whether none of them is the author's. */
  readonly isStock: boolean;
  readonly problems: readonly Problem[];
}

/** Loads the author's languages, one a file: `layouts/words/<lang>.ts`. */
export async function loadWords(root: string | null): Promise<LoadedWords> {
  const byLanguage = new Map<string, Words>([
    ["ko", ko],
    ["en", en],
  ]);
  const problems: Problem[] = [];
  const files = filesIn(root);
  for (const name of files) {
    const path = `layouts/words/${name}`;
    const lang = name.slice(0, -".ts".length);
    const meant = meantLanguage(lang);
    if (meant !== null) {
      const facts = { file: `words/${name}`, suggestion: `words/${meant}.ts` };
      problems.push(problem("layout-unused", { path, line: 1 }, facts));
      continue;
    }
    const fallback = { ...en, lang, name: lang, locale: lang.replace("-", "_") };
    const { words, missing } = withFallback(await importDefault(join(root ?? "", path)), fallback);
    if (missing.length > 0) problems.push(problem("words-missing", { path, line: 1 }, { names: missing }));
    const fields = foreignFields(words, lang);
    if (fields.length > 0) problems.push(problem("words-foreign", { path, line: 1 }, { lang, fields }));
    byLanguage.set(lang.toLowerCase(), words);
  }
  return { byLanguage, isStock: files.length === 0, problems };
}

/** What a language's words have taken over from ours (`{ ...en }`) that tells which language they are. */
function foreignFields(words: Words, lang: string): readonly (typeof IDENTITY)[number][] {
  const primary = lang.toLowerCase().split("-")[0];
  const others = [en, ko].filter((ours) => ours.lang !== primary);
  return IDENTITY.filter((field) => others.some((ours) => ours[field] === words[field]));
}

const IDENTITY = ["lang", "name", "locale"] as const;

function filesIn(root: string | null): string[] {
  const folder = root === null ? null : join(root, "layouts/words");
  const names = folder !== null && existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.filter((name) => name.endsWith(".ts"));
}
