import type { Site } from "../../core/model.ts";
import { addressFrom } from "../../core/outside.ts";
import type { OwnPage } from "../../outputs/output.ts";
import { nameOf, namesMeant } from "../../outputs/views/navigation.ts";
import type { CollectionApi, ContentMap } from "./eleventy-config.ts";
import { isVirtualTemplate } from "./templates.ts";

/**
 * The author's pages without our layout that the setting `navigation` names: with a label there, or a title of their
 * own.
 */
export function namedPages(
  api: Pick<CollectionApi, "getAll">,
  { inputPathToUrl }: Pick<ContentMap, "inputPathToUrl">,
  framed: readonly OwnPage[],
  { navigation, lang, at }: Pick<Site, "navigation" | "lang" | "at">,
): OwnPage[] {
  const choices = (navigation ?? []).flatMap((choice) => ("page" in choice ? [choice] : []));
  if (choices.length === 0) return [];
  const labels = new Map(
    choices.flatMap(({ page, label }) => namesMeant(page, at).map((name) => [name, label])),
  );
  const known = new Set(framed.map(({ address }) => address));
  const titles = new Map(api.getAll().map(({ url, data }) => [url, data.title]));
  const pages: OwnPage[] = [];
  for (const [inputPath, urls] of Object.entries(inputPathToUrl)) {
    if (isVirtualTemplate(inputPath)) continue;
    for (const url of urls) {
      if (url === false) continue;
      const address = addressFrom(at, url.normalize("NFC"));
      const title = labels.get(nameOf(address)) ?? titles.get(url);
      if (!labels.has(nameOf(address)) || known.has(address) || typeof title !== "string") continue;
      pages.push({ address, title, lang, navigation: null, sitemap: false });
    }
  }
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}
