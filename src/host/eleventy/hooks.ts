import { existsSync } from "node:fs";
import { join } from "node:path";
import type { PagesOnlyHook } from "../../core/problems/build.ts";
import { problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { TemplateConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { Session } from "./session.ts";

/**
 * Collects notices about plugin hooks in `.eleventy.ts` that reach no post: posts are data and layouts are functions,
 * so hooks for templates reach those in `pages/` only. Filters and shortcodes are reported only where `pages/` is
 * missing, since templates are what they are for.
 */
export function reportPagesOnlyHooks(eleventy: EleventyConfig, session: Session): void {
  eleventy.on("eleventy.config", (templateConfig: TemplateConfig) => {
    const { preprocessors, libraryAmendments, libraryOverrides } = templateConfig.getConfig();
    const changesMarkdown = (libraryAmendments.md?.length ?? 0) > 0 || libraryOverrides.md !== undefined;
    const source = session.config;
    const hasNoPages = !existsSync(join(session.root, "pages"));
    const hooks: readonly (readonly [PagesOnlyHook, RegExp, readonly string[]])[] = [
      ["preprocessor", /\.addPreprocessor\(/, Object.keys(preprocessors)],
      ["markdown", /\.(?:amend|set)Library\(/, changesMarkdown ? ["md"] : []],
      ["filter", FILTER, hasNoPages ? namesIn(FILTER, source) : []],
      ["shortcode", SHORTCODE, hasNoPages ? namesIn(SHORTCODE, source) : []],
    ];
    session.notices = hooks
      .filter(([, , names]) => names.length > 0)
      .map(([hook, call, names]) =>
        problem("hook-pages-only", { path: CONFIG, line: lineOf(call, source) }, { hook, names }),
      );
  });
}

/** Matched in the text of `.eleventy.ts`: Eleventy and plugins register others, which need no notice. */
const FILTER = /\.add\w*Filter\(\s*["'`]([^"'`]+)/;
const SHORTCODE = /\.add\w*Shortcode\(\s*["'`]([^"'`]+)/;

function namesIn(call: RegExp, source: string): string[] {
  return [...source.matchAll(new RegExp(call, "g"))].map(([, name = ""]) => name);
}

/** The line of a call in `.eleventy.ts`, from 1; 1 when a plugin makes the call. */
export function lineOf(call: RegExp, source: string): number {
  const at = source.search(call);
  return at < 0 ? 1 : source.slice(0, at).split("\n").length;
}
