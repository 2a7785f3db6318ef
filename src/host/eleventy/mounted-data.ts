import { addressInSite } from "../../core/outside.ts";
import { isBytes } from "../../outputs/output.ts";
import { rootFiles } from "../../outputs/plan.ts";
import { sitemapEntries } from "../../outputs/sitemap/sitemap.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { ForTemplates } from "./for-templates.ts";
import type { ColumnItem, MountedColumn, SitemapItem } from "./item.ts";
import type { Session } from "./session.ts";

const PARTS = ["site", "series", "episodes", "posts", "pages", "tags"] as const;

/**
 * The column as global data for the templates of the site that it is mounted in: `yeonjae.episodes`. Read when a
 * template asks, from the plan of the current build. A class with accessors of its own for the same reasons as
 * `CollectionItem`.
 */
class Data {
  constructor(names: readonly string[], read: (name: string) => unknown) {
    for (const name of names) Object.defineProperty(this, name, { get: () => read(name), enumerable: true });
  }
}

export function mountedData(
  session: Pick<Session, "plan" | "forTemplates">,
  itemsOf: (plan: SitePlan) => ColumnItem,
): MountedColumn {
  const read = (name: string): unknown => {
    const current = session.plan;
    if (current === null) return undefined;
    if (name === "files") return filesOf(current, session.forTemplates);
    return name === "sitemap" ? sitemapOf(current) : itemsOf(current)[name as (typeof PARTS)[number]];
  };
  return new Data([...PARTS, "files", "sitemap"], read) as unknown as MountedColumn;
}

/** Texts by file name, each rendered when it is asked for. */
function filesOf(plan: SitePlan, forTemplates: ForTemplates): { readonly [name: string]: string } {
  const texts = {};
  const pages = new Map(rootFiles(forTemplates.context(plan)).map((file) => [file.path, file]));
  for (const file of rootFiles(plan.context)) {
    const { path, render } = (file.counts === "page" && pages.get(file.path)) || file;
    const get = () => {
      const rendered = render();
      return isBytes(rendered) ? String(rendered) : "";
    };
    Object.defineProperty(texts, path, { get, enumerable: true });
  }
  return texts;
}

function sitemapOf(plan: SitePlan): readonly SitemapItem[] {
  const { at } = plan.column.site;
  return plan.context.once(sitemapEntries).map(({ address, changed }) => ({
    url: addressInSite(at, address),
    date: changed && new Date(changed.epoch),
  }));
}
