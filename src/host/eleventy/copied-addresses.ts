import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, posix, sep } from "node:path";
import { below } from "./output-path.ts";

/** Eleventy's record of `addPassthroughCopy`: by source, where the copy goes; true keeps the source's own path. */
export type PassthroughCopies = Readonly<Record<string, { readonly outputPath: string | boolean }>>;

/**
 * The addresses of the files that passthrough copies make, so that posts may link to them. Those of globs stay unknown:
 * only Eleventy knows what they match.
 *
 * @param root the column's folder
 * @param input Eleventy's input folder, which a copy without a target of its own leaves out
 */
export function copiedAddresses(copies: PassthroughCopies, root: string, input: string): readonly string[] {
  return Object.entries(copies).flatMap(([source, { outputPath }]) => {
    const file = join(root, source);
    const at = typeof outputPath === "string" ? outputPath : (below(join(root, input), file) ?? source);
    const kind = statSync(file, { throwIfNoEntry: false });
    // Into the root of the site, which is there already, a file goes under its own name.
    if (kind?.isFile()) return [addressOf(posix.join("/", at) === "/" ? basename(source) : at)];
    if (!kind?.isDirectory()) return [];
    const entries = readdirSync(file, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name).slice(join(file, "/").length))
      .map((path) => addressOf(posix.join(at, path.split(sep).join("/"))));
  });
}

/** Whether all copies are known before they are made: no source is a glob. */
export function areCopiesKnown(copies: PassthroughCopies, root: string): boolean {
  return Object.keys(copies).every(
    (source) => existsSync(join(root, source)) || !/[*?[\]{}()!]/.test(source),
  );
}

/** "./public/map.pdf" is "/public/map.pdf", and a folder's `index.html` the folder. */
function addressOf(path: string): string {
  return posix
    .join("/", path)
    .normalize("NFC")
    .replace(/\/index\.html$/, "/");
}
