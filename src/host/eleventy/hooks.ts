import { existsSync } from "node:fs";
import { join } from "node:path";
import { type PagesOnlyHook, problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { SettledConfig } from "./eleventy.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { Session } from "./session.ts";

/**
 * Takes down, as notices, what `.eleventy.ts` adds to Eleventy and no post will ever meet: posts are data and layouts are
 * functions, so whatever works on templates works on those in `pages/` alone. Filters and shortcodes are there for
 * templates, and told of only where there is none.
 */
export function noticeHooks(eleventy: EleventyConfig, session: Session): void {
  eleventy.on("eleventy.config", (settled: SettledConfig) => {
    const { preprocessors, libraryAmendments, libraryOverrides } = settled.getConfig();
    const changesMarkdown = (libraryAmendments.md?.length ?? 0) > 0 || libraryOverrides.md !== undefined;
    const source = session.config;
    const isForNobody = !existsSync(join(session.root, "pages"));
    const hooks: readonly (readonly [PagesOnlyHook, RegExp, readonly string[]])[] = [
      ["preprocessor", /\.addPreprocessor\(/, Object.keys(preprocessors)],
      ["markdown", /\.(?:amend|set)Library\(/, changesMarkdown ? ["md"] : []],
      ["filter", FILTER, isForNobody ? namesIn(FILTER, source) : []],
      ["shortcode", SHORTCODE, isForNobody ? namesIn(SHORTCODE, source) : []],
    ];
    session.notices = hooks
      .filter(([, , names]) => names.length > 0)
      .map(([hook, call, names]) =>
        problem("hook-pages-only", { path: CONFIG, line: lineOf(call, source) }, { hook, names }),
      );
  });
}

/** As the settings write them: Eleventy and plugins add others, which are there for whoever wants them. */
const FILTER = /\.add\w*Filter\(\s*["'`]([^"'`]+)/;
const SHORTCODE = /\.add\w*Shortcode\(\s*["'`]([^"'`]+)/;

function namesIn(call: RegExp, source: string): string[] {
  return [...source.matchAll(new RegExp(call, "g"))].map(([, name = ""]) => name);
}

/** Where a call stands in the settings; the first line where a plugin makes it. */
export function lineOf(call: RegExp, source: string): number {
  const at = source.search(call);
  return at < 0 ? 1 : source.slice(0, at).split("\n").length;
}
