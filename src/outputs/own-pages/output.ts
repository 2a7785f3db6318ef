import { isOutside } from "../../core/outside.ts";
import type { OutputModule } from "../output.ts";

/**
 * Sitemap and navigation entries of the author's templates in `pages/` that use the `page` layout. It lists no outputs:
 * Eleventy renders those templates.
 */
export const ownPages: OutputModule = {
  name: "own-pages",
  sitemap: ({ ownPages }) =>
    // A sitemap lists what lies below its own folder; pages beside a mounted column stand in that of the site.
    ownPages
      .filter(({ address, sitemap }) => sitemap && !isOutside(address))
      .map(({ address }) => ({ address, changed: null })),
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
