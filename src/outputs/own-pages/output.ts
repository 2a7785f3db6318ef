import type { OutputModule } from "../output.ts";

/**
 * The author's templates in `pages/` that use the `page` layout: Eleventy renders them, this adds them to sitemap and
 * navigation.
 */
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
