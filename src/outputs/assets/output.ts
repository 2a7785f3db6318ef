import { assetAddress } from "../asset-bundle.ts";
import type { Header, OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";

/** Immutable: the address carries a content hash, so that no cache has to revalidate. */
const IMMUTABLE: readonly Header[] = [["Cache-Control", "public, max-age=31536000, immutable"]];

/** Style sheets, scripts and the icon. */
export const assets: OutputModule = {
  name: "assets",
  reserves: () => ["/assets/*"],
  headers: ({ assets, href }) =>
    assets
      // Not immutable: a feed links its style sheet without a hash, so that a new theme does not change the feed.
      .filter(({ use }) => use !== "feed")
      .map(({ name }) => ({ path: href(assetAddress(name)), headers: IMMUTABLE })),
  list: ({ assets }) =>
    assets.map(({ name, text }) => ({
      path: pathOf(assetAddress(name)),
      inputs: () => [text],
      render: () => text,
    })),
};
