import { existsSync } from "node:fs";

/** URL of this package's root. Searched upwards, since a bundle lies at another depth than its sources. */
export const PACKAGE: URL = packageRootAbove(import.meta.url);

function packageRootAbove(url: string): URL {
  const folder = new URL("..", url);
  return existsSync(new URL("package.json", folder)) ? folder : packageRootAbove(folder.href);
}
