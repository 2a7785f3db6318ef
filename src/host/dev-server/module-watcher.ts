import { existsSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type FSWatcher, watch } from "chokidar";
import { PACKAGE } from "../package.ts";
import { importedFiles } from "./imported-files.ts";

const ENGINE = fileURLToPath(new URL("src/", PACKAGE));

const MODULE = /\.[cm]?[jt]s$/;

/**
 * Watches the modules that a running process can't import anew: settings, layouts, scripts of pages, whatever these
 * import from the column, and the engine where it is being worked on.
 *
 * @param onChange called with a path from `root`
 */
export function watchModules(root: string, onChange: (path: string) => void): FSWatcher {
  const engine = ENGINE.includes(`${sep}node_modules${sep}`) ? [] : [ENGINE];
  const folders = [join(root, "layouts"), join(root, "pages"), ...engine];
  let imported = importedFiles([]);
  let parents = new Set<string>();
  const isModule = (path: string, isFile: boolean) =>
    folders.some((folder) => isWithin(folder, path)) && (!isFile || MODULE.test(path));

  // The root is watched itself, without the rest of it: folders may be made later.
  const watcher = watch([root, ...engine], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) =>
      !["", ".eleventy.ts"].includes(relative(root, path)) &&
      !imported.has(path) &&
      !parents.has(path) &&
      !isModule(path, stats?.isFile() ?? false),
  });
  /** A file that is missing yet is seen by the folder around it. */
  const followImports = () => {
    imported = importedFiles(ownModules(root));
    parents = new Set([...imported].map((file) => dirname(file)));
    watcher.add([...imported, ...parents].filter((path) => existsSync(path)));
  };
  followImports();
  return watcher.on("all", (event, path) => {
    const changed = relative(root, path);
    // Eleventy's input is `pages/` only where there is one.
    if (event.endsWith("Dir") && changed !== "pages") return;
    followImports();
    onChange(changed);
  });
}

/** `.eleventy.ts` and the modules in `layouts/` and `pages/`, be they there or not. */
function ownModules(root: string): string[] {
  const below = ["layouts", "pages"].flatMap((name) => {
    const folder = join(root, name);
    const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
    return names.filter((file) => MODULE.test(file)).map((file) => join(folder, file));
  });
  return [join(root, ".eleventy.ts"), ...below];
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !below.startsWith("..") && !isAbsolute(below);
}
