import type { Column, Site } from "../core/model.ts";
import { en } from "../core/words/en.ts";
import type { LoadedTheme } from "../host/theme/load.ts";
import type { Asset } from "../outputs/assets/bundle.ts";
import { createRenderContext, type WordsIn } from "../outputs/context.ts";
import type { Fingerprinter } from "../outputs/fingerprint.ts";
import { listOutputs, versioned } from "../outputs/list.ts";
import type { Output } from "./site-plan.ts";

/** What a column comes to in print: the same outputs in the same order for the same column and look. */
export function planOutputs(
  column: Column,
  theme: LoadedTheme,
  assets: readonly Asset[],
  drafts: boolean,
  fingerprint: Fingerprinter,
): Output[] {
  const ctx = createRenderContext(
    column,
    wordsWithFallback(theme, column.site),
    assets.map(versioned),
    drafts,
  );
  return listOutputs(ctx, theme.theme, assets, fingerprint);
}

/** The words of the interface: a language without any speaks the site's, else English. */
export function wordsWithFallback(theme: LoadedTheme, site: Site): WordsIn {
  return (lang) => theme.words(lang) ?? theme.words(site.lang) ?? en;
}
