import { statSync } from "node:fs";
import type { Eleventy } from "../eleventy/eleventy.ts";
import type { EleventyConfig } from "../eleventy/eleventy-config.ts";
import { firstChange, folderMtimes } from "./mtimes.ts";

/** Eleventy's watcher, made quick and made to miss nothing. */
export interface Watch {
  /** Before `.eleventy.ts` is read. */
  tune(config: EleventyConfig): void;
  /** After the first build. */
  attach(eleventy: Eleventy, build: Build): void;
  /** Has one more build follow, once those who look have got what the last one made. */
  buildAgain(): void;
}

/** Builds because a path has changed. */
type Build = (path: string) => Promise<void>;

const SOON = 250;

/** After so many milliseconds a saved file is looked at again. */
const SECOND_LOOK = 100;

/** The watcher says that it is ready while it is still finding its way through a large folder. */
const FIRST_LOOKS = [100, 400, 1000, 3000];

/**
 * A pattern from its first letter on, so that the watcher follows the column's folder itself. A folder that is not there
 * yet it would look for in its parent, beside other such names, of which it finds only one.
 */
const STYLES = "./layout[s]/**/*.css";

export function newWatch(root: string, input: string): Watch {
  let build: Build | null = null;
  let again: NodeJS.Timeout | undefined;
  const folders = [input, "pages", "layouts"];
  let seen = folderMtimes(root, folders);

  const theme = () => {
    const now = folderMtimes(root, folders);
    const changed = firstChange(seen, now);
    seen = now;
    if (changed !== null) void build?.(changed);
  };

  return {
    tune(config) {
      // By default a save waits for 150 ms of silence. What is caught half-written is read again.
      config.setChokidarConfig({ awaitWriteFinish: false });
      config.setWatchThrottleWaitTime(0);
      config.setWatchJavaScriptDependencies(false);
      // These are left to the supervisor: they want a new process.
      for (const path of ["./.eleventy.ts", "./pages/**/*.ts"]) config.watchIgnores.add(path);
      config.addWatchTarget(STYLES);
      config.on("eleventy.beforeWatch", (paths: readonly string[]) => {
        for (const path of paths) lookAgain(path, () => build?.(path));
      });
    },
    attach(eleventy, toBuild) {
      build = toBuild;
      for (const delay of FIRST_LOOKS) setTimeout(theme, delay);
      // Eleventy notices removals and does nothing.
      for (const event of ["unlink", "unlinkDir", "addDir"]) {
        eleventy.watcher.on(event, (path) => void build?.(path));
      }
    },
    buildAgain() {
      clearTimeout(again);
      again = setTimeout(() => void build?.(input), SOON);
    },
  };
}

/** The watcher drops events that follow one another within 5 ms: the last of them may be the one that matters. */
function lookAgain(path: string, onChange: () => void): void {
  const before = stampOf(path);
  setTimeout(() => {
    if (stampOf(path) !== before) onChange();
  }, SECOND_LOOK);
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.size} ${stats.mtimeMs}`;
}
