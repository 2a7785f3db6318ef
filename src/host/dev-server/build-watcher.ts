import { statSync } from "node:fs";
import type { Eleventy } from "../eleventy/eleventy.ts";
import type { EleventyConfig } from "../eleventy/eleventy-config.ts";

/** Eleventy's watcher (chokidar): every change of what a build reads starts a build. */
export interface BuildWatcher {
  /** To be called before `.eleventy.ts` is read, which may say otherwise. */
  configure(config: EleventyConfig): void;
  /** To be called after the first build. Builds once more when all is watched: chokidar reports nothing older. */
  start(eleventy: Eleventy): Promise<void>;
  /** Debounced: one more build, after open pages have fetched what the last one made. */
  buildLater(): void;
}

/** Queues a build for a changed path. */
type Build = (path: string) => Promise<void>;

/** Milliseconds. */
const LATER = 250;

/** Milliseconds; longer than chokidar throttles changes of one path. */
const THROTTLED = 100;

export function createBuildWatcher(input: string): BuildWatcher {
  let build: Build = async () => {};
  let timer: NodeJS.Timeout | undefined;

  return {
    configure(config) {
      // No debounce: by default a save waits for 150 ms of silence. A file read half-written is read again.
      config.setChokidarConfig({ awaitWriteFinish: false });
      config.setWatchThrottleWaitTime(0);
      config.setWatchJavaScriptDependencies(false);
      // Modules need a new process: the supervisor watches them.
      for (const path of ["./.eleventy.ts", "./pages/**/*.ts"]) config.watchIgnores.add(path);
      config.addWatchTarget("./layouts/**/*.css");
      config.on("eleventy.beforeWatch", (paths: readonly string[]) => {
        for (const path of paths) checkAgain(path, () => build(path));
      });
    },
    async start(eleventy) {
      build = await watchOnly(eleventy);
      // Eleventy notes removals without building.
      for (const event of ["unlink", "unlinkDir", "addDir"]) {
        eleventy.watcher.on(event, (path) => void build(path));
      }
      await build(input);
    },
    buildLater() {
      clearTimeout(timer);
      timer = setTimeout(() => void build(input), LATER);
    },
  };
}

/** Eleventy's `watch`, without the build with which it begins: pages are served before large folders are watched. */
async function watchOnly(eleventy: Eleventy): Promise<Build> {
  const { write } = eleventy;
  const targets = eleventy.getWatchedFiles.bind(eleventy);
  eleventy.write = async () => [[], []];
  eleventy.getWatchedFiles = async () => {
    eleventy.write = write;
    return (await targets()).map(globFromRoot);
  };
  return eleventy.watch();
}

/**
 * "./@(posts)/**" for "./posts": a glob from its first segment on has chokidar watch the column's folder itself. Each
 * target that does not exist would have it say too early that it is ready, and of several such targets in one folder
 * it would notice only one that is made later.
 */
function globFromRoot(target: string): string {
  return target.replace(/^\.\/([^/*?!+@|\\()[\]{}]+)(?=\/|$)(.*)/, "./@($1)$2/**");
}

/** Chokidar throttles at the leading edge: the change that it drops may be the last one. */
function checkAgain(path: string, onChange: () => void): void {
  const before = versionOf(path);
  setTimeout(() => {
    if (versionOf(path) !== before) onChange();
  }, THROTTLED);
}

function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.size} ${stats.mtimeMs}`;
}
