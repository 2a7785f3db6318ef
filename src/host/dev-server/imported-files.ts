import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** A relative specifier. A search, not a parser: it has to find them in a module that is broken as well. */
const IMPORT = /\b(?:from|import)\s*\(?\s*(["'])(\.{1,2}\/[^"'\n]+)\1/g;

/**
 * Files that modules import by relative paths, and those that these import; also where a file is missing. Those in
 * `node_modules/` are left out.
 */
export function importedFiles(modules: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...modules];
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    for (const [, , specifier = ""] of read(module).matchAll(IMPORT)) {
      const file = resolveFile(resolve(dirname(module), specifier));
      if (found.has(file) || /[\\/]node_modules[\\/]/.test(file)) continue;
      found.add(file);
      queue.push(file);
    }
  }
  return found;
}

/** TypeScript is imported as JavaScript, too: "./words.js" may be `words.ts`. */
function resolveFile(file: string): string {
  const typed = file.replace(/\.([cm]?)js$/, ".$1ts");
  return !existsSync(file) && existsSync(typed) ? typed : file;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
