import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "../../core/problems/problem.ts";
import { type OwnPageFields, readOwnPageFields } from "../../input/settings/own-page.ts";
import type { FramedPage } from "../../outputs/output.ts";
import type { CollectionApi, ContentMap, Data } from "./eleventy-config.ts";

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
 * with `eleventyExcludeFromCollections` are in no list of ours either.
 */
export function readOwnPages(api: CollectionApi, { inputPathToUrl }: ContentMap, siteLang: string): OwnPages {
  const pages: FramedPage[] = [];
  const problems: Problem[] = [];
  for (const { inputPath, data } of api.getAll()) {
    if (data[FRAMED] !== true) continue;
    const fields = fieldsOf(data, inputPath);
    problems.push(...fields.problems);
    const [first, ...others] = (inputPathToUrl[inputPath] ?? []).filter((url) => url !== false);
    if (first === undefined) continue;
    const page = pageOf(fields, first, siteLang);
    // The navigation offers only the first page of a pagination.
    pages.push(page, ...others.map((address) => ({ ...page, address, navigation: null })));
  }
  return { pages: pages.sort((a, b) => (a.address < b.address ? -1 : 1)), problems };
}

/** Reads one own page, at the time when its layout is rendered. */
export function readOwnPage(data: Data, address: string, inputPath: string, siteLang: string): FramedPage {
  return pageOf(fieldsOf(data, inputPath), address, siteLang);
}

/** Default order in the navigation: after every page that sets one. */
const LAST = Number.MAX_SAFE_INTEGER;

function pageOf({ values }: OwnPageFields, address: string, siteLang: string): FramedPage {
  const title = values.title ?? "";
  const unlisted = values.noindex ?? false;
  const entry = values.navigation ?? values.eleventyNavigation;
  return {
    address: address.normalize("NFC"),
    title,
    description: values.description ?? "",
    lang: values.lang ?? siteLang,
    navigation: entry?.isShown ? { label: entry.label ?? title, order: entry.order ?? LAST } : null,
    sitemap: (values.sitemap ?? true) && !unlisted,
    unlisted,
  };
}

function fieldsOf(data: Data, inputPath: string): OwnPageFields {
  const path = inputPath.replace(/^\.\//, "");
  return readOwnPageFields(path, data, () => (existsSync(path) ? readFileSync(path, "utf8") : ""));
}
