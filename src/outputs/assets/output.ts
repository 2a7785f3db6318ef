import { assetAddress, IMMUTABLE } from "../asset-bundle.ts";
import type { OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";

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
