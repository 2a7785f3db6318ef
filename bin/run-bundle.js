/** Runs the files of a bundle as Node runs CommonJS, and with V8's code cache, which Node has for scripts alone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { openCodeCache } from "./code-cache.js";

/** Scripts that the engine requires; each is run when it first does. */
const OTHERS = ["./packages.cjs", "./eleventy.cjs"];

/** By folder: once in a thread, as Node does with modules. */
const engines = new Map();

/**
 * The engine of a bundle: its entry points by name.
 *
 * @param command names the entries of the code cache
 */
export function engineIn(folder, command) {
  const engine = engines.get(folder) ?? runEngine(folder, command);
  engines.set(folder, engine);
  return engine;
}

function runEngine(folder, command) {
  const native = createRequire(join(folder, "engine.cjs"));
  // Only Node's own loader reads source maps.
  if (process.env.DEBUG === "yeonjae") return native("./engine.cjs");
  const cache = openCodeCache(folder, command);
  const others = new Map();
  const require = (name) => {
    if (!OTHERS.includes(name)) return native(name);
    if (!others.has(name)) others.set(name, runScript(join(folder, name), native, cache));
    return others.get(name);
  };
  return runScript(join(folder, "engine.cjs"), require, cache);
}

function runScript(filename, require, cache) {
  const bytes = readFileSync(filename);
  const cachedData = cache.read(filename, bytes);
  // A bundle is ASCII.
  const code = `(function (exports, require, module, __filename, __dirname) {${bytes.latin1Slice()}\n})`;
  const script = new Script(code, { filename, cachedData });
  cache.note(filename, bytes, script);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename));
  return module.exports;
}
