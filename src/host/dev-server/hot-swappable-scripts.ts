import { readdirSync, readFileSync } from "node:fs";
import { assetAddress, bundleAssets, versionOf } from "../../outputs/asset-bundle.ts";
import { withoutComments } from "../../outputs/without-comments.ts";
import { PACKAGE } from "../package.ts";

const LAYOUTS = new URL("layouts/", PACKAGE);

/**
 * Routes, below the site's path, of scripts that keep working while the page around them is patched: the stock ones. A
 * script that an author has put in place of one has another version in its route, and forces a reload.
 */
export const HOT_SWAPPABLE_SCRIPTS: readonly string[] = bundleAssets(stockScripts(), 0)
  .filter(({ name }) => name.endsWith(".js"))
  .map(({ name, text }) => assetAddress(name).slice(1) + versionOf(text));

function stockScripts(): ReadonlyMap<string, string> {
  const names = readdirSync(LAYOUTS).filter((name) => name.endsWith(".js"));
  return new Map(names.map((name) => [name, withoutComments(readFileSync(new URL(name, LAYOUTS), "utf8"))]));
}
