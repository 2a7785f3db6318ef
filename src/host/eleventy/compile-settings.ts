import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { redirects } from "../import-module.ts";
import { cachePaths } from "../publish/cache-paths.ts";

const require = createRequire(import.meta.url);

/**
 * Compiles the settings once, to be imported in their place: loader hooks and a compiler take longer than a small
 * build. Needed where Node does not strip types.
 *
 * @returns false when they can't be compiled, or the result not be kept: then the loader says what is wrong
 */
export function compileSettings(root: string, config: string): boolean {
  if (Object(process.features).typescript) return true;
  const folder = cachePaths(root).settings;
  const source = join(root, config);
  try {
    const text = readFileSync(source, "utf8");
    const file = join(folder, `${digestOf(`${process.version} ${text}`)}.mjs`);
    if (!isWhole(file)) write(folder, file, compile(text, relative(folder, source)));
    // As Eleventy writes the address.
    redirects.set(new URL(`file:${source}`).href, pathToFileURL(file).href);
    return true;
  } catch {
    return false;
  }
}

/** The compiler that tsx brings. */
function compile(text: string, sourcefile: string): string {
  const { transformSync } = createRequire(require.resolve("tsx"))("esbuild") as Compiler;
  const target = `node${process.versions.node}`;
  return transformSync(text, { loader: "ts", format: "esm", target, sourcemap: "inline", sourcefile }).code;
}

interface Compiler {
  transformSync(text: string, options: { readonly [name: string]: string }): { readonly code: string };
}

/** Whether a file is as it was written: it begins with a digest of the rest. */
function isWhole(file: string): boolean {
  try {
    const text = readFileSync(file, "utf8");
    const code = text.slice(HEADER);
    return text === headerOf(code) + code;
  } catch {
    return false;
  }
}

/** Atomic rename; what was compiled of earlier settings goes. */
function write(folder: string, file: string, code: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
  const temporary = join(folder, randomUUID());
  writeFileSync(temporary, headerOf(code) + code);
  renameSync(temporary, file);
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** On the line of the code, since lines are mapped. */
const headerOf = (code: string): string => `/* ${digestOf(code)} */ `;
const HEADER = headerOf("").length;
