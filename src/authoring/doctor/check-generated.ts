import { PAGES_PATH, pagesConfig } from "../editors/pages-cms.ts";
import { isSealed } from "../editors/seal.ts";
import { SNIPPETS_PATH, snippetsFile } from "../editors/snippets.ts";
import type { ColumnFacts } from "./column-facts.ts";
import { type Finding, finding } from "./finding.ts";
import { renewFile } from "./renew-file.ts";

/** Files of editors that we made: renewed while nobody has changed them. */
export function* checkGenerated({ files, input, settings }: ColumnFacts): Generator<Finding> {
  const snippets = files.get(SNIPPETS_PATH);
  if (snippets !== undefined) yield* checkSealed(SNIPPETS_PATH, snippets, snippetsFile(languageOf(snippets)));
  const pages = files.get(PAGES_PATH);
  if (pages === undefined || settings === null) return;
  const { series } = settings;
  const today = pagesConfig({ language: languageOf(pages), folder: input, series });
  if (isSealed(pages)) yield* checkSealed(PAGES_PATH, pages, today);
  else
    for (const { slug } of series)
      if (!pages.includes(`${input}/${slug}`))
        yield finding("series-unlisted", { path: PAGES_PATH }, { slug });
}

function* checkSealed(path: string, before: string, text: string): Generator<Finding> {
  if (isSealed(before) && before.replaceAll("\r\n", "\n") !== text) yield renewFile(path, before, text);
}

/** That of its first line. */
function languageOf(text: string): "ko" | "en" {
  return /^.*\p{Script=Hangul}/u.test(text) ? "ko" : "en";
}
