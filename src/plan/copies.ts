import { postsOf, textsOf } from "../column/posts.ts";
import { isShownAsPreview, type Preview } from "../column/previews.ts";
import type { Column } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import type { Sources } from "../input/files/sources.ts";
import type { Copy } from "./site-plan.ts";

export interface Copies {
  readonly copies: readonly Copy[];
  /** Pictures whose metadata can't be removed, so that they are not copied. */
  readonly problems: readonly Problem[];
}

/** The pictures and attachments that published texts and previews use, each once, sorted by path. */
export function copiesOf(column: Column, previews: readonly Preview[], sources: Sources): Copies {
  const { series, site } = column;
  const previewed = previews.filter(isShownAsPreview).map(({ post }) => post);
  const shown = [...postsOf(column), ...previewed];
  const covers = [...series, ...shown.filter((post) => !post.withdrawn)].map((each) => each.cover);
  const used = new Set([
    ...[...textsOf(column), ...previewed.map(({ text }) => text)].flatMap(({ files, pictures }) => [
      ...files,
      ...pictures,
    ]),
    ...covers.flatMap((cover) => (cover ? [cover.source] : [])),
  ]);
  const pictures = new Map(sources.attachments.map(({ path, picture }) => [path, picture?.copy ?? null]));
  const [copies, problems]: [Copy[], Problem[]] = [[], []];
  for (const source of [...used].sort()) {
    const picture = pictures.get(source) ?? null;
    const path = site.at.slice(1) + source.slice(sources.folder.length + 1).normalize("NFC");
    if (picture?.stripped === "unsafe")
      problems.push(problem("picture-private", { path: source, line: 1 }, {}));
    else copies.push({ source, path, picture });
  }
  return { copies, problems };
}
