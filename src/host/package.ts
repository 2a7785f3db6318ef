import { existsSync } from "node:fs";

/** The address of this package's folder. What is compiled lies deeper in it than its source. */
export const PACKAGE: URL = above(import.meta.url);

function above(place: string): URL {
  const folder = new URL("..", place);
  return existsSync(new URL("package.json", folder)) ? folder : above(folder.href);
}
