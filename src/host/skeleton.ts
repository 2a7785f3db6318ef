import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SkeletonFile } from "../authoring/init/skeleton.ts";
import { PACKAGE } from "./package.ts";

/** The files of which `yeonjae init` makes a column, sorted by path. */
export function readSkeleton(): SkeletonFile[] {
  const folder = fileURLToPath(new URL("skeleton/", PACKAGE));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length).split(sep).join("/"),
      text: readFileSync(file, "utf8"),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
