/** Loads the engine: an installed package as it was built, a clone as its sources are now. */
import { existsSync } from "node:fs";

const PACKAGE = new URL("../", import.meta.url);

/** Loads an entry point by its name in `ENTRY_POINTS`. An installed package holds no sources: nothing is hashed or written. */
export async function load(name) {
  if (!existsSync(new URL("src/index.ts", PACKAGE))) return import(new URL(`dist/${name}.js`, PACKAGE));
  const { ENTRY_POINTS, compiled } = await import("./compile.js");
  // `node --import tsx`, as in our tests: the sources are being read already, and what is read twice is not the same twice.
  const isRead = process.execArgv.includes("tsx");
  const folder = isRead ? null : await compiled();
  if (folder !== null) return import(new URL(`${name}.js`, folder));
  if (!isRead) (await import("tsx/esm/api")).register();
  return import(new URL(ENTRY_POINTS[name], PACKAGE));
}
