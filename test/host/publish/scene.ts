import assert from "node:assert/strict";
import { join } from "node:path";
import { type CachePaths, cachePaths } from "../../../src/host/publish/cache-paths.ts";
import type { Disk } from "../../../src/host/publish/disk.ts";
import { MARKER_TEXT } from "../../../src/host/publish/output-folder.ts";
import { newStage, type Stage } from "../../../src/host/publish/stage.ts";
import { MARKER } from "../../../src/plan/reserved-names.ts";
import { failing } from "./faulty-disk.ts";

export type Files = { readonly [path: string]: string };

/** An old and a new site: files are added, removed, changed, replaced by folders, renamed in case, and unchanged. */
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
  /** The real disk. A way of publishing may wrap it in a faulty one. */
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

/** The files of the site by path, without its git folder; an empty folder is "folder/". */
export function site({ disk, output }: Scene): Files {
  const files: Record<string, string> = {};
  const visit = (folder: string) => {
    const names = disk.list(join(output, folder));
    if (names.length === 0) files[folder] = "";
    for (const name of names) {
      if (name === ".git/" || name === MARKER) continue;
      if (name.endsWith("/")) visit(folder + name);
      else files[folder + name] = disk.read(join(output, folder, name));
    }
  };
  if (disk.exists(output)) visit("");
  return files;
}

/** Asserts that the site is wholly the old or the new one, and returns which. */
export function whole(here: Scene, when: string): "old" | "new" {
  const found = site(here);
  const which = found["index.html"] === "old" ? "old" : "new";
  assert.deepEqual(found, which === "old" ? OLD : NEW, when);
  return which;
}

/** A way of publishing: a stage, and the disk to publish through. */
export type Way = (here: Scene) => { readonly stage: Scene["stage"]; readonly disk: Disk };

/** The stage with a count so large that the change is published by file. */
const ofMany = ({ stage }: Scene): Scene["stage"] => ({ ...stage, count: () => 1000 });

/** The ways of publishing, and file systems that require each. */
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
