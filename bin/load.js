/**
 * Loads the engine. It is written in TypeScript, in small files: Node 20 can't read them, and where something reads them for
 * it, each command takes a fourth longer. So they are compiled into a few files, once for each state of the sources.
 */
import { compiled, DOORS } from "./compile.js";

/** Loads one of `DOORS`. */
export async function load(door) {
  // `node --import tsx`, as in our tests: the sources are being read already, and what is read twice is not the same twice.
  const isRead = process.execArgv.includes("tsx");
  const folder = isRead ? null : await compiled();
  if (folder !== null) return import(new URL(`${door}.js`, folder));
  if (!isRead) (await import("tsx/esm/api")).register();
  return import(new URL(DOORS[door], new URL("../", import.meta.url)));
}
