import { assetAddress } from "../asset-bundle.ts";
import type { Header, OutputModule } from "../output.ts";
import { pathOf } from "../route.ts";

/** The address of such a file carries its version, so that no cache has to ask whether it has changed. */
const IMMUTABLE: readonly Header[] = [["Cache-Control", "public, max-age=31536000, immutable"]];

/** Style sheets, scripts and the icon. */
export const assets: OutputModule = {
  name: "assets",
  reserves: () => ["/assets/*"],
  headers: ({ assets, href }) =>
    assets
      // A feed names its style sheet without a version: its bytes stay when only the look has changed.
      .filter(({ use }) => use !== "feed")
      .map(({ name }) => ({ path: href(assetAddress(name)), headers: IMMUTABLE })),
  list: ({ assets }) =>
    assets.map(({ name, text }) => ({
      path: pathOf(assetAddress(name)),
      inputs: () => [text],
      render: () => text,
    })),
};
