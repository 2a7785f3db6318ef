import { existsSync } from "node:fs";

/** URL of this package's root folder. Searched upwards, since bundles in `dist/` lie at another depth than sources. */
export const PACKAGE: URL = packageRootAbove(import.meta.url);

function packageRootAbove(url: string): URL {
  const folder = new URL("..", url);
  return existsSync(new URL("package.json", folder)) ? folder : packageRootAbove(folder.href);
}
