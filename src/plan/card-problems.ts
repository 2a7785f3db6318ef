import { type Problem, problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { RenderContext } from "../outputs/output.ts";
import { shareCards } from "../outputs/views/share-cards.ts";

/** Titles that share cards can't show, one problem for each page. */
export function missingGlyphs(ctx: RenderContext, { posts }: Sources, config: string): Problem[] {
  const { cards } = ctx;
  if (cards === null) return [];
  const lineOfTitle = (source: string) => {
    const lines = posts.find(({ path }) => path === source)?.text.split("\n") ?? [];
    return (
      1 +
      Math.max(
        0,
        lines.findIndex((line) => /^title\s*:/.test(line)),
      )
    );
  };
  return ctx.once(shareCards).lacks.map(({ source, characters }) => {
    const isSite = source === null;
    const at = isSite
      ? { path: CONFIG, line: lineOfField(config, "title") }
      : { path: source, line: lineOfTitle(source) };
    return problem("card-glyphs", at, { characters, font: cards.font, isSite });
  });
}
