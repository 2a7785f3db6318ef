import { readdirSync, readFileSync } from "node:fs";
import { assetAddress, versionOf } from "../../outputs/asset-bundle.ts";
import { PACKAGE } from "../package.ts";

const LAYOUTS = new URL("layouts/", PACKAGE);

/**
 * The addresses, below the site, of page scripts that go on working when a page is brought up to date around them:
 * ours, as long as no author has put another in the place of one. What an author's scripts do nobody here knows.
 */
export const HOT_SWAPPABLE_SCRIPTS: readonly string[] = readdirSync(LAYOUTS)
  .filter((name) => name.endsWith(".js"))
  .map((name) => {
    const text = readFileSync(new URL(name, LAYOUTS), "utf8");
    return assetAddress(name).slice(1) + versionOf(text);
  });
