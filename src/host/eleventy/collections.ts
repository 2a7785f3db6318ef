import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SitePlan } from "../../build/site-plan.ts";
import { renderTextAlone } from "../../outputs/own-pages/item-content.ts";
import type { CollectionApi, EleventyConfig } from "./eleventy-config.ts";
import type { ColumnItem } from "./item.ts";
import { columnItem } from "./items.ts";
import type { Session } from "./session.ts";

/** What `collections` holds beside Eleventy's own. */
const COLLECTIONS: { readonly [name: string]: (column: ColumnItem) => unknown } = {
  column: (column) => column,
  series: ({ series }) => series,
  episodes: ({ episodes }) => episodes,
  posts: ({ posts }) => posts,
};

/**
 * Shows the column to the author's own templates. A collection of the author's by the same name comes first.
 *
 * @returns what Eleventy makes collections from, once it has begun to
 */
export function addCollections(eleventy: EleventyConfig, session: Session): () => CollectionApi | null {
  let api: CollectionApi | null = null;
  let made: { readonly from: SitePlan; readonly column: ColumnItem } | null = null;
  const column = () => {
    const from = session.plan;
    if (from === null || !hasTemplates(session)) return null;
    if (made?.from !== from) made = { from, column: itemsOf(from, session) };
    return made.column;
  };
  const all: typeof COLLECTIONS = { ...COLLECTIONS, yeonjae: () => [] };
  for (const [name, choose] of Object.entries(all)) {
    if (Object.hasOwn(eleventy.getCollections(), name)) continue;
    eleventy.addCollection(name, (given) => {
      api = given;
      const item = column();
      return item === null ? [] : choose(item);
    });
  }
  return () => api;
}

/** Items of a large column are some work, which without templates is for nobody. */
function hasTemplates({ root, delivery }: Session): boolean {
  return delivery === null || existsSync(join(root, "pages"));
}

/** Texts are rendered with the plan of the moment, which has come to know the author's own pages meanwhile. */
function itemsOf(from: SitePlan, session: Session): ColumnItem {
  return columnItem(from.column, from.context.tags.values(), (text, owner) =>
    renderTextAlone(text, owner, (session.plan ?? from).context),
  );
}
