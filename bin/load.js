/** Loads the engine: from `dist/` in an installed package, from the bundled sources in a clone. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { engineIn } from "./run-bundle.js";

const PACKAGE = new URL("../", import.meta.url);

/**
 * Imports an entry point by its name in `ENTRY_POINTS`. An installed package has no sources: nothing is hashed or
 * compiled.
 */
export async function load(name) {
  if (!existsSync(new URL("src/index.ts", PACKAGE))) return enter(new URL("dist/", PACKAGE), name);
  // `node --import tsx`, as in the tests: the sources are loaded already; a bundle would be a second instance of them.
  const hasLoader = process.execArgv.includes("tsx");
  if (!hasLoader) {
    const { compiled } = await import("./compile.js");
    const folder = await compiled();
    if (folder !== null) return enter(folder, name);
    (await import("tsx/esm/api")).register();
  }
  const { ENTRY_POINTS } = await import("./entry-points.js");
  return import(new URL(ENTRY_POINTS[name], PACKAGE));
}

function enter(folder, name) {
  return engineIn(fileURLToPath(folder), cacheNameOf(name))[name]();
}

/** The name of a command's entries in the code cache. The worker thread calls what the build calls that starts it. */
function cacheNameOf(name) {
  if (name === "worker") return "build";
  if (name !== "run") return name;
  const [command = "help"] = /[a-z]+/.exec(process.argv[2]) ?? [];
  // A server is the child of a command that watches over it.
  return process.connected ? `${command}-child` : command;
}
