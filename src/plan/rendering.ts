import type { Preview } from "../column/previews.ts";
import type { Site } from "../core/model.ts";
import { en } from "../core/words/en.ts";
import { type ContextInput, createRenderContext } from "../outputs/context.ts";
import type { Fingerprinter } from "../outputs/fingerprint.ts";
import type { RenderContext, WordsIn } from "../outputs/output.ts";
import { type PlannedOutput, planOutputs, planPreviews } from "../outputs/plan.ts";
import type { LoadedTheme } from "../outputs/theme/loaded-theme.ts";

/** Input of `renderingOf`. Plain data except `modules` and `memo`, so that a worker can receive it as a message. */
export interface RenderingInput extends Omit<ContextInput, "theme" | "wordsIn" | "unlisted"> {
  readonly includeDrafts: boolean;
  readonly previews?: readonly Preview[];
}

/** The render context of a site, and the outputs that are rendered from it. */
export interface Rendering {
  readonly context: RenderContext;
  readonly outputs: readonly PlannedOutput[];
}

/**
 * The outputs of a column, deterministic for input and theme: main thread and worker get the same list in the same
 * order. Previews come last: the worker, which is not told of them, leaves them to the main thread.
 */
export function renderingOf(
  { includeDrafts, previews = [], ...input }: RenderingInput,
  theme: LoadedTheme,
  fingerprint: Fingerprinter,
): Rendering {
  const context = createRenderContext({
    ...input,
    theme: theme.layouts,
    wordsIn: wordsWithFallback(theme, input.column.site),
    unlisted: includeDrafts,
  });
  const outputs = [...planOutputs(context, fingerprint), ...planPreviews(previews, context, fingerprint)];
  return { context, outputs };
}

/** Words of the interface by language, with a fallback to the site's language, then to English. */
export function wordsWithFallback(theme: LoadedTheme, site: Site): WordsIn {
  return (lang) => theme.words(lang) ?? theme.words(site.lang) ?? en;
}
