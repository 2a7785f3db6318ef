import { postsOf, textsOf } from "../column/posts.ts";
import { isShownAsPreview, type Preview } from "../column/previews.ts";
import type { Column } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import { OUTPUTS } from "../outputs/list.ts";
import type { RenderContext } from "../outputs/output.ts";
import { usesInColumn, usesInPreviews } from "../outputs/pictures/uses.ts";
import type { Copy } from "./site-plan.ts";

export interface Copies {
  readonly copies: readonly Copy[];
  /** Pictures whose metadata can't be removed, so that they are not copied; those that can't be made smaller. */
  readonly problems: readonly Problem[];
}

/** The pictures and attachments that published texts and previews use, each once, sorted by path. */
export function copiesOf(
  column: Column,
  previews: readonly Preview[],
  sources: Sources,
  context: RenderContext,
): Copies {
  const { series, site } = column;
  const previewed = previews.filter(isShownAsPreview).map(({ post }) => post);
  const shown = [...postsOf(column), ...previewed];
  const covers = [...series, ...shown.filter((post) => !post.withdrawn)].flatMap(({ cover }) => cover ?? []);
  const texts = [...textsOf(column), ...previewed.map(({ text }) => text)];
  const pictures = [...covers.map(({ source }) => source), ...texts.flatMap((text) => text.pictures)];
  const isCopied = copiedPictures(previews, context);
  const used = new Set([...texts.flatMap(({ files }) => files), ...pictures.filter(isCopied)]);
  const read = new Map(sources.attachments.map(({ path, picture }) => [path, picture?.copy ?? null]));
  const [copies, problems]: [Copy[], Problem[]] = [[], []];
  for (const source of [...used].sort()) {
    const picture = read.get(source) ?? null;
    const path = site.at.slice(1) + source.slice(sources.folder.length + 1).normalize("NFC");
    if (picture?.stripped === "unsafe")
      problems.push(problem("picture-private", { path: source, line: 1 }, {}));
    else copies.push({ source, path, picture });
    const facts = context.pictureFacts.get(source);
    if (facts?.flaw === "undecodable")
      problems.push(problem("picture-undecodable", { path: source, line: 1 }, {}));
    if (facts?.flaw === "too-large") {
      const { width, height } = facts;
      problems.push(problem("picture-too-large", { path: source, line: 1 }, { width, height }));
    }
  }
  return { copies, problems };
}

/**
 * Whether a picture is shown as it is, at least in one place, or is published besides its sizes: by the settings, or
 * since modules of the author's know the address of its original alone.
 */
function copiedPictures(previews: readonly Preview[], ctx: RenderContext): (source: string) => boolean {
  const hasOwnModules = ctx.modules.length > OUTPUTS.length;
  if (ctx.pictures === null || ctx.column.site.pictures?.original || hasOwnModules) return () => true;
  const uses = [ctx.once(usesInColumn), usesInPreviews(previews, ctx)];
  return (source) => uses.some(({ copied }) => copied.has(source));
}
