import { readdirSync, readFileSync } from "node:fs";
import { assetAddress, versionOf } from "../../outputs/asset-bundle.ts";
import { PACKAGE } from "../package.ts";

const LAYOUTS = new URL("layouts/", PACKAGE);

/**
 * Routes, below the site's path, of scripts that keep working while the page around them is patched: the stock ones. A
 * script that an author has put in place of one has another version in its route, and forces a reload.
 */
export const HOT_SWAPPABLE_SCRIPTS: readonly string[] = readdirSync(LAYOUTS)
  .filter((name) => name.endsWith(".js"))
  .map((name) => {
    const text = readFileSync(new URL(name, LAYOUTS), "utf8");
    return assetAddress(name).slice(1) + versionOf(text);
  });
