import { join } from "node:path";
import type { Problem } from "../../core/problems/problem.ts";
import { problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { ColumnSettings } from "../../plan/own-outputs.ts";
import { createColumnItems } from "./collections.ts";
import type { UserConfig } from "./eleventy.ts";
import type { CollectionApi } from "./eleventy-config.ts";
import { mountedData } from "./mounted-data.ts";
import { below } from "./output-path.ts";
import type { Session } from "./session.ts";

/**
 * The settings of a column in a site whose `pathPrefix` is its own: where `url` names the host alone, it goes below the
 * prefix, which may be an option of the command (`--pathprefix`).
 */
export function withPathPrefix(
  settings: ColumnSettings,
  pathPrefix: string,
  config: string,
): { readonly settings: ColumnSettings; readonly problems: readonly Problem[] } {
  const { url, at: mounted } = Object(settings) as { url?: unknown; at?: unknown };
  if (mounted === undefined || typeof url !== "string" || !URL.canParse(url))
    return { settings, problems: [] };
  const prefix = `/${pathPrefix.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const path = new URL(url).pathname.replace(/\/?$/, "/");
  if (path === "/" && prefix !== "/")
    return { settings: { ...settings, url: new URL(prefix, url).href }, problems: [] };
  if (path === prefix) return { settings, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "url") };
  return { settings, problems: [problem("prefix-differs", at, { path, prefix })] };
}

/**
 * The folder whose `layouts/` are those of the column; null where Eleventy has that folder for the site's own layouts.
 */
export function layoutsRoot({ directories }: UserConfig, root: string): string | null {
  const isTheirs = [directories.layouts, directories.includes].some(
    (folder) => folder !== undefined && below(root, join(root, folder)) === "layouts",
  );
  return isTheirs ? null : root;
}

/** Offers the column as global data. @returns a getter of Eleventy's collection API */
export function addMountedData(eleventy: UserConfig, session: Session): () => CollectionApi | null {
  eleventy.addGlobalData("yeonjae", mountedData(session, createColumnItems(session)));
  return watchCollections(eleventy);
}

/**
 * Eleventy's collection API, without a collection of ours: sites make a page of every collection. The built-in
 * collection `all` is asked through our function, which is not enumerable, so that Eleventy orders templates as before.
 *
 * @returns a getter; null until Eleventy has built its collections
 */
function watchCollections(eleventy: UserConfig): () => CollectionApi | null {
  let known: CollectionApi | null = null;
  eleventy.on("eleventy.config", () => {
    const collections = eleventy.getCollections() as { all?: (api: CollectionApi) => unknown };
    const { all } = collections;
    const value = (api: CollectionApi) => {
      known = api;
      return all ? all(api) : api.getAllSorted();
    };
    Object.defineProperty(collections, "all", { value, enumerable: all !== undefined, configurable: true });
  });
  return () => known;
}
