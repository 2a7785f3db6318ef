import { foldCase } from "../../core/fold-case.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { BuildError, PluginMissing } from "./build-error.ts";
import type { Eleventy, InnerConfig, PassthroughResult } from "./eleventy.ts";
import { loadEleventy } from "./eleventy.ts";
import type { BuildResult } from "./eleventy-config.ts";
import { below } from "./output-path.ts";
import { attachSession, type Session } from "./session.ts";
import { isVirtualTemplate } from "./templates.ts";
import { readTypeScript } from "./typescript.ts";

/** Where Eleventy works, all from the column's folder. */
export interface EleventyPaths {
  readonly config: string;
  /** The author's own templates, or an empty folder: Eleventy can't do without. */
  readonly pages: string;
  readonly output: string;
  readonly runMode: "build" | "serve";
  /** Called before `.eleventy.ts`, which may say otherwise. */
  readonly tune?: (config: InnerConfig) => void;
}

/** Starts Eleventy and has it read `.eleventy.ts`, in which our plugin finds the session. */
export async function openEleventy(place: EleventyPaths, session: Session): Promise<Eleventy> {
  const EleventyRun = await loadEleventy();
  await readTypeScript();
  const eleventy = new EleventyRun(place.pages, place.output, {
    configPath: place.config,
    quietMode: true,
    source: "cli",
    loader: "esm",
    runMode: place.runMode,
    config(config) {
      prepare(config, session);
      place.tune?.(config);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  if (session.builder === null) throw new PluginMissing(place.config);
  listenToCopies(eleventy);
  keepExitCode(eleventy);
  return eleventy;
}

/** Eleventy settles the exit code of the process when a build fails; that is for our commands to do. */
function keepExitCode(eleventy: Eleventy): void {
  const write = eleventy.write.bind(eleventy);
  eleventy.write = async () => {
    const { exitCode } = process;
    try {
      return await write();
    } finally {
      process.exitCode = exitCode;
    }
  };
}

/**
 * Eleventy begins its copies first and looks at them when the pages are done. One that fails before that has nobody who
 * listens, for which Node would end the process; the build fails by it in the end in any case.
 */
function listenToCopies(eleventy: Eleventy): void {
  const write = eleventy.write.bind(eleventy);
  const known = new WeakSet();
  eleventy.write = () => {
    const { passthroughManager: manager } = eleventy;
    if (!known.has(manager)) {
      known.add(manager);
      const copy = manager.copyPassthrough.bind(manager);
      manager.copyPassthrough = (what) => {
        const copying = copy(what);
        copying.catch(() => {});
        return copying;
      };
    }
    return write();
  };
}

function prepare(config: InnerConfig, session: Session): void {
  attachSession(config, session);
  // What the author keeps out of git (drafts of pages, say) may still be part of the site.
  config.setUseGitIgnore(false);
  for (const group of ["Configuration", "Watcher"]) config.benchmarkManager.get(group).setIsVerbose(false);
}

/** Prints the edition and the author's own pages; how many pages of the author's own there were. */
export async function writeSite(eleventy: Eleventy, session: Session, output: string): Promise<number> {
  const [copies, results] = await eleventy.write();
  checkPassthrough(copies, session, output);
  return ownPages(results, output).filter((path) => path.endsWith(".html")).length;
}

/** What the author's own templates have become, below the output. */
export function ownPages(results: readonly BuildResult[], output: string): string[] {
  const own = results.filter((page) => !isVirtualTemplate(page.inputPath));
  return own.map((page) => below(output, page.outputPath)).filter((path) => path !== null);
}

/** The author's passthrough copies must not lie over what the edition holds. */
function checkPassthrough(copies: readonly PassthroughResult[], session: Session, output: string): void {
  const { plan } = session;
  if (plan === null) return;
  const targets = copies.flatMap(({ map }) => Object.entries(map ?? {}));
  if (targets.length === 0) return;
  const taken = new Set([...plan.outputs, ...plan.copies].map(({ path }) => foldCase(path)));
  const problems: Problem[] = [];
  for (const [source, target] of targets) {
    const path = below(output, target);
    if (path === null || !taken.has(foldCase(path))) continue;
    problems.push(problem("output-equal", { path: CONFIG, line: 1 }, { output: path, other: source }));
  }
  if (problems.length > 0) throw new BuildError(problems);
}
