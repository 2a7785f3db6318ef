import type { Column, Site } from "../core/model.ts";
import { en } from "../core/words/en.ts";
import type { Asset } from "../outputs/asset-bundle.ts";
import { createRenderContext } from "../outputs/context.ts";
import type { Fingerprinter } from "../outputs/fingerprint.ts";
import type { Memo } from "../outputs/memo.ts";
import type { OutputModule, OwnPage, RenderContext, WordsIn } from "../outputs/output.ts";
import { type PlannedOutput, planOutputs } from "../outputs/plan.ts";
import type { LoadedTheme } from "../outputs/theme/loaded-theme.ts";

/** What is rendered. */
export interface RenderingInput {
  readonly column: Column;
  readonly assets: readonly Asset[];
  readonly includeDrafts: boolean;
  readonly modules: readonly OutputModule[];
  readonly ownPages?: readonly OwnPage[];
  readonly memo?: Memo;
}

export interface Rendering {
  readonly context: RenderContext;
  readonly outputs: readonly PlannedOutput[];
}

/** The outputs of a column: the same in the same order for the same input and theme, in whatever thread. */
export function renderingOf(
  { column, includeDrafts, ...rest }: RenderingInput,
  theme: LoadedTheme,
  fingerprint: Fingerprinter,
): Rendering {
  const context = createRenderContext({
    ...rest,
    column,
    theme: theme.layouts,
    wordsIn: wordsWithFallback(theme, column.site),
    unlisted: includeDrafts,
  });
  return { context, outputs: planOutputs(context, fingerprint) };
}

/** The words of the interface: a language without any speaks the site's, else English. */
export function wordsWithFallback(theme: LoadedTheme, site: Site): WordsIn {
  return (lang) => theme.words(lang) ?? theme.words(site.lang) ?? en;
}
