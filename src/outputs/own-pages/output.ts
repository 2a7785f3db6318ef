import type { OutputModule } from "../output.ts";

/**
 * Sitemap and navigation entries of the author's templates in `pages/` that use the `page` layout. It lists no outputs:
 * Eleventy renders those templates.
 */
export const ownPages: OutputModule = {
  name: "own-pages",
  sitemap: ({ ownPages }) =>
    ownPages.filter(({ sitemap }) => sitemap).map(({ address }) => ({ address, changed: null })),
  navigation: ({ ownPages }) =>
    ownPages
      .map(({ address, lang, title, navigation }) => ({
        address,
        lang,
        text: navigation?.label ?? title,
        order: navigation?.order ?? 0,
        onRequest: navigation === null,
      }))
      .sort((a, b) => a.order - b.order || (a.address < b.address ? -1 : 1))
      .map(({ address, text, lang, onRequest }) => ({ address, onRequest, label: () => ({ text, lang }) })),
  list: () => [],
};
