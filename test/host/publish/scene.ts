import assert from "node:assert/strict";
import { join } from "node:path";
import { type CachePaths, cachePaths } from "../../../src/host/publish/cache-paths.ts";
import type { Disk } from "../../../src/host/publish/disk.ts";
import { MARKER, MARKER_TEXT } from "../../../src/host/publish/output-folder.ts";
import { newStage, type Stage } from "../../../src/host/publish/stage.ts";
import { failing } from "./faulty-disk.ts";

export type Files = { readonly [path: string]: string };

/** Files come, go, change, become folders, change in case and stay. */
export const OLD: Files = {
  "Case/a.html": "old",
  "feed.xml": "the same",
  "gone/index.html": "old",
  "index.html": "old",
  turned: "a file",
  "turning/index.html": "a folder",
};
export const NEW: Files = {
  "case/a.html": "new",
  "feed.xml": "the same",
  "index.html": "new",
  "turned/index.html": "a folder",
  turning: "a file",
  "도시/1/index.html": "new",
};

export interface Scene {
  /** Where it lies. A way may lay another over it, through which the site is published. */
  readonly disk: Disk;
  readonly root: string;
  readonly cache: CachePaths;
  readonly output: string;
  readonly stage: Pick<Stage, "folder" | "count">;
}

/** A column whose old site is published and whose new one is staged. */
export function scene(disk: Disk, root: string): Scene {
  const cache = cachePaths(root);
  const output = join(root, "_site");
  fill(newStage(disk, output), { ...OLD, [MARKER]: MARKER_TEXT });
  return { disk, root, cache, output, stage: fill(newStage(disk, cache.stage), NEW) };
}

function fill(stage: Stage, files: Files): Stage {
  for (const [path, text] of Object.entries(files)) stage.write(path, text);
  return stage;
}

/** The site without its git folder, as files and their words; a folder without files stands there as "folder/". */
export function site({ disk, output }: Scene): Files {
  const files: Record<string, string> = {};
  const theme = (folder: string) => {
    const names = disk.list(join(output, folder));
    if (names.length === 0) files[folder] = "";
    for (const name of names) {
      if (name === ".git/" || name === MARKER) continue;
      if (name.endsWith("/")) theme(folder + name);
      else files[folder + name] = disk.read(join(output, folder, name));
    }
  };
  if (disk.exists(output)) theme("");
  return files;
}

/** Which of the two it is; it must be one, whole. */
export function whole(here: Scene, when: string): "old" | "new" {
  const found = site(here);
  const which = found["index.html"] === "old" ? "old" : "new";
  assert.deepEqual(found, which === "old" ? OLD : NEW, when);
  return which;
}

/** A way in which a site may be published: what it takes, and the disk on which it happens. */
export type Way = (here: Scene) => { readonly stage: Scene["stage"]; readonly disk: Disk };

/** The stage of a site so large that the change is a small one. */
const ofMany = ({ stage }: Scene): Scene["stage"] => ({ ...stage, count: () => 1000 });

/** All that can stand between a stage and a site. */
export const WAYS = {
  "by folder": ({ stage, disk }) => ({ stage, disk }),
  "by file": (here) => ({ stage: ofMany(here), disk: here.disk }),
  "by file, without second names": (here) => ({
    stage: ofMany(here),
    disk: failing(here.disk, "EPERM", (operation) => operation === "link"),
  }),
  "an output that can't be renamed": ({ stage, disk, output }) => ({
    stage,
    disk: failing(disk, "EBUSY", (operation, paths) => operation === "rename" && paths.includes(output)),
  }),
  "an output on another file system": ({ stage, disk, cache }) => ({
    stage,
    disk: failing(disk, "EXDEV", (operation, [from = "", to = ""]) => {
      const isOurs = (path: string) => path.startsWith(cache.folder);
      return (operation === "rename" || operation === "link") && isOurs(from) !== isOurs(to);
    }),
  }),
  "a git checkout": ({ stage, disk, output }) => {
    disk.makeFolder(join(output, ".git"));
    return { stage, disk };
  },
} as const satisfies { readonly [name: string]: Way };
