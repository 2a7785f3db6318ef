import { join } from "node:path";
import type { Batch } from "./run-files.ts";

/**
 * Folders whose files share a process, longest first: to start Node with a loader and to import the engine takes more
 * than most files do. Their tests leave nothing behind in the process but caches.
 */
const SHARED: readonly (readonly string[])[] = [
  ["host/eleventy", "host/theme"],
  ["site"],
  ["browser/episode", "browser/faces", "browser/feeds", "browser/home", "browser/lists", "browser/editor"],
  [
    ...["browser/live", "browser/notes", "browser/pages", "browser/patch", "browser/policy"],
    ...["browser/resume", "browser/settings", "browser/sidenotes"],
  ],
  ["host/publish"],
  ["authoring"],
  ["input"],
  ["outputs"],
  ["column", "core", "plan", "shape", "kit"],
  ["cli", "docs"],
];

/** Files that need a process of their own, longest first. */
const ALONE: readonly string[] = [
  // Start many processes, or servers, and wait for them: others run meanwhile.
  "host/publish/kills",
  "host/worker",
  "browser/start",
  "browser/in-place",
  "cli/run",
  "package/package",
  "package/compiled",
  "host/publish/small-disk",
  "host/dev-server",
  "host/eleventy/on-own-pages",
  "host/eleventy/frame-layout",
  // Change what others would see: sentences, the working directory, the environment.
  "site/bad",
  "host/eleventy/bare",
  "kit/run-files",
  "judges",
];

/** Which files share a process, in the order in which they start: what takes longest first. */
export function batchesOf(files: readonly string[]): Batch[] {
  const isIn = (file: string, starts: readonly string[]): boolean =>
    starts.some((start) => file.startsWith(join("test", start)));
  const single = [...new Set(ALONE.flatMap((start) => files.filter((file) => isIn(file, [start]))))];
  const left = files.filter((file) => !isIn(file, ALONE));
  const shared = SHARED.map((starts) => left.filter((file) => isIn(file, starts)));
  const other = left.filter((file) => !isIn(file, SHARED.flat()));
  return [...shared, ...alone(single), ...alone(other)].filter((batch) => batch.length > 0);
}

function alone(files: readonly string[]): Batch[] {
  return files.map((file) => [file]);
}
