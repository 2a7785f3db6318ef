import { postsOf, textsOf } from "../column/posts.ts";
import { isShownAsPreview, type Preview } from "../column/previews.ts";
import type { Column } from "../core/model.ts";
import type { Copy } from "./site-plan.ts";

/**
 * The pictures and attachments that published texts and previews use, each once, sorted by path.
 *
 * @param folder the folder of the posts: "posts"
 */
export function copiesOf(column: Column, previews: readonly Preview[], folder: string): Copy[] {
  const { series, site } = column;
  const previewed = previews.filter(isShownAsPreview).map(({ post }) => post);
  const shown = [...postsOf(column), ...previewed];
  const covers = [...series, ...shown.filter((post) => !post.withdrawn)].map((each) => each.cover);
  const sources = new Set([
    ...[...textsOf(column), ...previewed.map(({ text }) => text)].flatMap(({ files, pictures }) => [
      ...files,
      ...pictures,
    ]),
    ...covers.flatMap((cover) => (cover ? [cover.source] : [])),
  ]);
  return [...sources].sort().map((source) => ({
    source,
    path: site.at.slice(1) + source.slice(folder.length + 1).normalize("NFC"),
  }));
}
