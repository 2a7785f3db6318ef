import type { OutputModule } from "../output.ts";

/** The author's own templates that stand in the site's frame: Eleventy renders them, the sitemap and the navigation know them. */
export const ownPages: OutputModule = {
  name: "own-pages",
  sitemap: ({ ownPages }) =>
    ownPages.filter(({ sitemap }) => sitemap).map(({ address }) => ({ address, changed: null })),
  navigation: ({ ownPages }) =>
    ownPages
      .flatMap(({ address, lang, navigation }) => (navigation ? [{ address, lang, ...navigation }] : []))
      .sort((a, b) => a.order - b.order || (a.address < b.address ? -1 : 1))
      .map(({ address, label, lang }) => ({ address, label: () => ({ text: label, lang }) })),
  list: () => [],
};
