import { existsSync, readFileSync } from "node:fs";
import type { Problem } from "../../core/problems/problem.ts";
import { type OwnPageFields, readOwnPageFields } from "../../input/settings/own-page.ts";
import type { FramedPage } from "../../outputs/output.ts";
import type { CollectionApi, ContentMap, Data } from "./eleventy-config.ts";

/** Set in the data of every page whose last layout is ours. */
export const FRAMED = "yeonjaeFramed";

/** The author's own pages that stand in the site's frame, and what is wrong with what they say of themselves. */
export interface OwnPages {
  /** In order of address. */
  readonly pages: readonly FramedPage[];
  readonly problems: readonly Problem[];
}

/**
 * What is known once Eleventy has settled every page's address and data, and before it renders any. Pages that the
 * author keeps out of collections are in no list of ours either.
 */
export function readOwnPages(api: CollectionApi, { inputPathToUrl }: ContentMap, siteLang: string): OwnPages {
  const pages: FramedPage[] = [];
  const problems: Problem[] = [];
  for (const { inputPath, data } of api.getAll()) {
    if (data[FRAMED] !== true) continue;
    const form = formOf(data, inputPath);
    problems.push(...form.problems);
    const [first, ...others] = (inputPathToUrl[inputPath] ?? []).filter((url) => url !== false);
    if (first === undefined) continue;
    const page = pageOf(form, first, siteLang);
    // Of a pagination the first page alone is offered to the navigation.
    pages.push(page, ...others.map((address) => ({ ...page, address, navigation: null })));
  }
  return { pages: pages.sort((a, b) => (a.address < b.address ? -1 : 1)), problems };
}

/** One page, as it is printed. */
export function readOwnPage(data: Data, address: string, inputPath: string, siteLang: string): FramedPage {
  return pageOf(formOf(data, inputPath), address, siteLang);
}

/** The order of a page that asks for none. */
const LAST = Number.MAX_SAFE_INTEGER;

function pageOf({ values }: OwnPageFields, address: string, siteLang: string): FramedPage {
  const title = values.title ?? "";
  const unlisted = values.noindex ?? false;
  const place = values.navigation ?? values.eleventyNavigation;
  return {
    address: address.normalize("NFC"),
    title,
    description: values.description ?? "",
    lang: values.lang ?? siteLang,
    navigation: place?.isShown ? { label: place.label ?? title, order: place.order ?? LAST } : null,
    sitemap: (values.sitemap ?? true) && !unlisted,
    unlisted,
  };
}

function formOf(data: Data, inputPath: string): OwnPageFields {
  const path = inputPath.replace(/^\.\//, "");
  return readOwnPageFields(path, data, () => (existsSync(path) ? readFileSync(path, "utf8") : ""));
}
