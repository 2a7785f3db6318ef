/**
 * Bundles the engine into one file, the packages that it imports into another, and Eleventy into a third: a file costs
 * more to load than its bytes. All are CommonJS, since only scripts can be loaded with V8's code cache (see
 * run-bundle.js), and initialize each module when it is first imported: what a command does not use is neither compiled
 * nor run.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
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
  const eleventy = await bundleEleventy(join(folder, "eleventy.cjs"));
  const outputs = [engine, packages, eleventy].flatMap(({ outputFiles }) => outputFiles);
  const files = outputs.map(({ path, text }) => ({
    path,
    contents: asAscii(text),
  }));
  const importer = { path: join(folder, "import.cjs"), contents: IMPORTER };
  return { files: [...files, importer], engine, packages, eleventy };
}

/**
 * `import()` for scripts (see src/host/import-module.ts). A file of its own, which Node loads: a script from the code
 * cache has no `import()`, and Node 20 warns of each that was given one.
 */
const IMPORTER = `exports.redirects = new Map();
exports.importModule = (specifier) => import(exports.redirects.get(specifier) ?? specifier);
`;

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
      build.onResolve({ filter: /\/bundled-eleventy\.ts$/ }, () => ({
        path: "eleventy",
        namespace: "bundled",
      }));
      build.onLoad({ filter: /.*/, namespace: "bundled" }, () => ({
        contents: 'exports.bundledEleventy = () => require("./eleventy.cjs");',
      }));
      build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) => {
        if (kind !== "import-statement" || path.startsWith("node:") || path === "yeonjae") return undefined;
        names.add(path);
        return { path, namespace: "package" };
      });
      for (const namespace of ["package", "bundled"])
        build.onResolve({ filter: /\.cjs$/, namespace }, ({ path }) => ({ path, external: true }));
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

/** Without the server and the watcher, which are loaded by its own copy. */
function bundleEleventy(outfile) {
  const source = dirname(createRequire(join(ROOT, "bin/")).resolve("@11ty/eleventy"));
  const { version } = JSON.parse(readFileSync(join(source, "../package.json"), "utf8"));
  return build({
    ...COMMON,
    stdin: { contents: eleventyEntry(join(source, "Eleventy.js"), version), resolveDir: ROOT },
    outfile,
    external: ["@11ty/eleventy-dev-server", "chokidar"],
    // Eleventy compares names of classes.
    keepNames: true,
    define: { "import.meta.url": "__source" },
    banner: {
      js: `const __import = require("./import.cjs").importModule;
const __source = require("node:url").pathToFileURL(require.resolve("@11ty/eleventy")).href;`,
    },
    plugins: [withoutImports(source)],
  });
}

/**
 * The class, and whether it is what is installed: a column may override the version. Loaded without the hooks that
 * import edited files again while it watches, which take a thread on Node 20.
 */
const eleventyEntry = (file, version) => `
import { readFileSync } from "node:fs";
export const isInstalled = () =>
  JSON.parse(readFileSync(new URL("../package.json", __source), "utf8")).version === ${JSON.stringify(version)};
export const load = () => {
  const { ELEVENTY_SKIP_ESM_RESOLVER: set } = process.env;
  process.env.ELEVENTY_SKIP_ESM_RESOLVER = "1";
  try {
    return require(${JSON.stringify(file)}).default;
  } finally {
    if (set === undefined) delete process.env.ELEVENTY_SKIP_ESM_RESOLVER;
    else process.env.ELEVENTY_SKIP_ESM_RESOLVER = set;
  }
};
`;

/** Eleventy's own modules with what a script has not: `import()` of files that it is told, and addresses of modules. */
function withoutImports(source) {
  return {
    name: "without-imports",
    setup(build) {
      build.onLoad(
        { filter: /[\\/](?:@11ty[\\/]eleventy[\\/]src|node-retrieve-globals)[\\/].*\.js$/ },
        ({ path }) => {
          const url = `new URL(${JSON.stringify(relative(source, path).replaceAll("\\", "/"))}, __source).href`;
          const contents = readFileSync(path, "utf8")
            .replaceAll("import.meta.url", url)
            .replaceAll(
              "import(filenameLookup[name])",
              `__import(new URL(filenameLookup[name], ${url}).href)`,
            )
            .replace(/\bimport\((?=(?:urlPath|moduleName|specifier)\)|"@11ty)/g, "__import(");
          return { contents, loader: "js" };
        },
      );
    },
  };
}
