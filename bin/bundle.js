/**
 * Bundles the engine into one file, and the packages that it imports into another: a file costs more to load than its
 * bytes. Both are CommonJS, since only scripts can be loaded with V8's code cache (see run-bundle.js), and initialize
 * each module when it is first imported: what a command does not use is neither compiled nor run.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ENTRY_POINTS } from "./entry-points.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  write: false,
  metafile: true,
  logLevel: "silent",
};

/** The files of a bundle, with the metafiles of esbuild, which say what each of them holds. */
export async function bundle(folder) {
  const names = new Set();
  const engine = await bundleEngine(join(folder, "engine.cjs"), names);
  const packages = await bundlePackages(join(folder, "packages.cjs"), [...names].sort());
  const files = [...engine.outputFiles, ...packages.outputFiles].map(({ path, text }) => ({
    path,
    contents: asAscii(text),
  }));
  const importer = { path: join(folder, "import.cjs"), contents: IMPORTER };
  return { files: [...files, importer], engine, packages };
}

/**
 * `import()` for the engine. A file of its own, which Node loads: a script from the code cache has no `import()`, and
 * Node 20 warns of each that was given one.
 */
const IMPORTER = "exports.importModule = (specifier) => import(specifier);\n";

/**
 * Stock layouts import "yeonjae", so that an author can copy them; the alias resolves that to the engine's own sources.
 *
 * @param names receives the packages that the engine imports
 */
function bundleEngine(outfile, names) {
  const points = Object.entries(ENTRY_POINTS);
  return build({
    ...COMMON,
    stdin: {
      contents: points.map(([name, file]) => `export const ${name} = () => import("./${file}");\n`).join(""),
      resolveDir: ROOT,
      sourcefile: "entry-points.js",
    },
    outfile,
    alias: { yeonjae: `./${ENTRY_POINTS.index}` },
    define: { "import.meta.url": "__url" },
    banner: { js: 'const __url = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [importPackages(names)],
    sourcemap: true,
    sourcesContent: false,
  });
}

/** Leads imports of packages to `packages.cjs`, and `importModule` to the file that can. */
function importPackages(names) {
  return {
    name: "packages",
    setup(build) {
      build.onResolve({ filter: /\/import-module\.ts$/ }, () => ({ path: "./import.cjs", external: true }));
      build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
        if (kind !== "import-statement" || path.startsWith("node:") || path === "yeonjae") return undefined;
        names.add(path);
        return { path, namespace: "package" };
      });
      build.onResolve({ filter: /^\.\/packages\.cjs$/, namespace: "package" }, ({ path }) => ({
        path,
        external: true,
      }));
      build.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({
        contents: `module.exports = require("./packages.cjs").${exportOf(path)}();`,
      }));
    },
  };
}

/**
 * Escapes what esbuild leaves as it is: regular expressions and comments. Of one byte a character, a file is read in a
 * fourth of the time, and takes half of the memory.
 */
function asAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A function for each package, since a command needs few of them. */
function bundlePackages(outfile, names) {
  const contents = names
    .map((name) => `exports.${exportOf(name)} = () => asCommonJs(require("${name}"));\n`)
    .join("");
  return build({ ...COMMON, stdin: { contents: AS_COMMON_JS + contents, resolveDir: ROOT }, outfile });
}

/** What Node answers to an import of CommonJS is its default export: so a module that has no other is that. */
const AS_COMMON_JS = `const asCommonJs = (module) =>
  module.__esModule && Object.keys(module).join() === "default" ? module.default : module;
`;

/** "markdown-it-footnote" as an identifier. */
const exportOf = (name) => name.replace(/\W/g, "_");
