import { existsSync } from "node:fs";
import { join } from "node:path";
import { renderTextAlone } from "../../outputs/own-pages/item-content.ts";
import { singleCover } from "../../outputs/pictures/shown.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { CollectionApi, EleventyConfig } from "./eleventy-config.ts";
import type { ColumnItem } from "./item.ts";
import { columnItem, type RenderText } from "./items.ts";
import type { Session } from "./session.ts";

/** Collections that the plugin registers: `collections.column` and the rest, each selected from the column's item. */
const COLLECTIONS: { readonly [name: string]: (column: ColumnItem) => unknown } = {
  column: (column) => column,
  series: ({ series }) => series,
  episodes: ({ episodes }) => episodes,
  posts: ({ posts }) => posts,
};

/**
 * Registers the column's collections for the author's own templates. A collection of the author's by the same name
 * takes precedence.
 *
 * @returns a getter of Eleventy's collection API; null until Eleventy has built the first collection
 */
export function addCollections(eleventy: EleventyConfig, session: Session): () => CollectionApi | null {
  let api: CollectionApi | null = null;
  const columnOf = createColumnItems(session);
  const all: typeof COLLECTIONS = { ...COLLECTIONS, yeonjae: () => [] };
  for (const [name, select] of Object.entries(all)) {
    if (Object.hasOwn(eleventy.getCollections(), name)) continue;
    eleventy.addCollection(name, (collectionApi) => {
      api = collectionApi;
      const { plan } = session;
      return plan === null || !hasTemplates(session) ? [] : select(columnOf(plan));
    });
  }
  return () => api;
}

/** Without templates no items are built: in a large column they take time, and nothing reads them. */
function hasTemplates({ root, delivery }: Session): boolean {
  return delivery === null || existsSync(join(root, "pages"));
}

/** The column's item, made once for each plan. */
export function createColumnItems(session: Session): (plan: SitePlan) => ColumnItem {
  let cached: { readonly plan: SitePlan; readonly column: ColumnItem } | null = null;
  return (plan) => {
    if (cached?.plan !== plan) cached = { plan, column: itemsOf(plan, session) };
    return cached.column;
  };
}

/** Lazy rendering takes the session's current plan, which by then includes the author's own pages. */
function itemsOf(plan: SitePlan, session: Session): ColumnItem {
  const { column, context } = plan;
  const render: RenderText = (text, owner) =>
    session.forTemplates.content(
      renderTextAlone(text, owner, session.forTemplates.context(session.plan ?? plan)),
    );
  return columnItem(column, context.tags.values(), render, (cover) => singleCover(cover, context));
}
