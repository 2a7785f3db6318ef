/** Loads the engine: from `dist/` in an installed package, from the bundled sources in a clone. */
import { existsSync } from "node:fs";

const PACKAGE = new URL("../", import.meta.url);

/**
 * Imports an entry point by its name in `ENTRY_POINTS`. An installed package has no sources: nothing is hashed or
 * written.
 */
export async function load(name) {
  if (!existsSync(new URL("src/index.ts", PACKAGE))) return import(new URL(`dist/${name}.js`, PACKAGE));
  const { ENTRY_POINTS, compiled } = await import("./compile.js");
  // `node --import tsx`, as in the tests: the sources are loaded already; a bundle would be a second instance of them.
  const hasLoader = process.execArgv.includes("tsx");
  const folder = hasLoader ? null : await compiled();
  if (folder !== null) return import(new URL(`${name}.js`, folder));
  if (!hasLoader) (await import("tsx/esm/api")).register();
  return import(new URL(ENTRY_POINTS[name], PACKAGE));
}
