import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { type FSWatcher, watch } from "chokidar";
import { PACKAGE } from "../package.ts";

const ENGINE = fileURLToPath(new URL("src/", PACKAGE));

const MODULE = /\.[cm]?[jt]s$/;

/**
 * Watches the modules that a running process can't import anew: settings, layouts, scripts of pages, the engine where
 * it is being worked on.
 *
 * @param onChange called with a path from `root`
 */
export function watchModules(root: string, onChange: (path: string) => void): FSWatcher {
  const engine = ENGINE.includes(`${sep}node_modules${sep}`) ? [] : [ENGINE];
  const folders = [join(root, "layouts"), join(root, "pages"), ...engine];
  const isModule = (path: string, isFile: boolean) =>
    folders.some((folder) => isWithin(folder, path)) && (!isFile || MODULE.test(path));

  // The root is watched itself, without the rest of it: folders may be made later.
  return watch([root, ...engine], {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) =>
      !["", ".eleventy.ts"].includes(relative(root, path)) && !isModule(path, stats?.isFile() ?? false),
  }).on("all", (event, path) => {
    const changed = relative(root, path);
    // Eleventy's input is `pages/` only where there is one.
    if (!event.endsWith("Dir") || changed === "pages") onChange(changed);
  });
}

function isWithin(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return !below.startsWith("..") && !isAbsolute(below);
}
