import { existsSync, readFileSync } from "node:fs";
import type { Site } from "../../core/model.ts";
import { addressFrom } from "../../core/outside.ts";
import { BuildError } from "../../core/problems/build-error.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type OwnPageFields, readOwnPageFields } from "../../input/settings/own-page.ts";
import type { FramedPage } from "../../outputs/output.ts";
import type { CollectionApi, CollectionItem, ContentMap, Data } from "./eleventy-config.ts";

/** Data key that our layout sets in every page whose chain of layouts ends in it. */
export const FRAMED = "yeonjaeFramed";

/** The author's own pages that use our layout, and the problems in their front matter. */
export interface OwnPages {
  /** Sorted by address. */
  readonly pages: readonly FramedPage[];
  readonly problems: readonly Problem[];
}

/**
 * Reads own pages from Eleventy's collections, when all routes and data are final and nothing is rendered yet. Pages
 * with `eleventyExcludeFromCollections`, and those that are not written (`permalink: false`), are in no list of ours
 * either.
 */
export function readOwnPages(
  api: Pick<CollectionApi, "getAll">,
  { inputPathToUrl }: Pick<ContentMap, "inputPathToUrl">,
  site: Pick<Site, "lang" | "at">,
): OwnPages {
  const pages: FramedPage[] = [];
  const problems: Problem[] = [];
  for (const [inputPath, items] of framedByTemplate(api)) {
    const addresses = (inputPathToUrl[inputPath] ?? []).filter((url) => url !== false);
    // Collections hold the first page of a pagination, or each of them (`addAllPagesToCollections`).
    const fields = items.map(({ url, data }) => ({ url, ...fieldsOf(data, inputPath) }));
    const [first] = fields;
    if (first === undefined || addresses.length === 0) continue;
    problems.push(...(fields.find((each) => each.problems.length > 0)?.problems ?? []));
    for (const [index, address] of addresses.entries()) {
      const page = pageOf(fields.find(({ url }) => url === address) ?? first, address, site);
      // The navigation offers only the first page of a pagination.
      pages.push(index === 0 ? page : { ...page, navigation: null });
    }
  }
  return { pages: pages.sort((a, b) => (a.address < b.address ? -1 : 1)), problems };
}

/** The items of templates with our layout, by their template. */
function framedByTemplate(
  api: Pick<CollectionApi, "getAll">,
): ReadonlyMap<string, readonly CollectionItem[]> {
  const items = new Map<string, CollectionItem[]>();
  for (const item of api.getAll()) {
    if (item.data[FRAMED] !== true) continue;
    items.set(item.inputPath, [...(items.get(item.inputPath) ?? []), item]);
  }
  return items;
}

/**
 * Reads one own page, at the time when its layout is rendered. Throws a `BuildError` with what is wrong in its fields:
 * collections do not hold every page of a pagination.
 */
export function readOwnPage(
  data: Data,
  url: string,
  inputPath: string,
  site: Pick<Site, "lang" | "at">,
): FramedPage {
  const fields = fieldsOf(data, inputPath);
  if (fields.problems.length > 0) throw new BuildError(fields.problems);
  return pageOf(fields, url, site);
}

/** Default order in the navigation: after every page that sets one. */
const LAST = Number.MAX_SAFE_INTEGER;

function pageOf(
  { values }: Pick<OwnPageFields, "values">,
  url: string,
  { lang, at }: Pick<Site, "lang" | "at">,
): FramedPage {
  const title = values.title ?? "";
  const unlisted = values.noindex ?? false;
  const entry = values.navigation ?? values.eleventyNavigation;
  return {
    address: addressFrom(at, url.normalize("NFC")),
    title,
    description: values.description ?? "",
    lang: values.lang ?? lang,
    navigation: entry?.isShown ? { label: entry.label ?? title, order: entry.order ?? LAST } : null,
    sitemap: (values.sitemap ?? true) && !unlisted,
    unlisted,
  };
}

function fieldsOf(data: Data, inputPath: string): OwnPageFields {
  const path = inputPath.replace(/^\.\//, "");
  return readOwnPageFields(path, data, () => (existsSync(path) ? readFileSync(path, "utf8") : ""));
}
