import { PluginMissing } from "./build-error.ts";
import { chooseEleventy } from "./choose-eleventy.ts";
import type { Eleventy, UserConfig } from "./eleventy.ts";
import type { BuildResult } from "./eleventy-config.ts";
import { below } from "./output-path.ts";
import { checkCopied, checkCopies } from "./passthrough.ts";
import { checkRendered } from "./render-output.ts";
import { attachSession, type Session } from "./session.ts";
import { isVirtualTemplate } from "./templates.ts";

/** Eleventy's files and folders, from the column's folder, and its run mode. */
export interface EleventyPaths {
  readonly config: string;
  /**
   * Input folder: the author's own templates, or an empty folder, since Eleventy needs one; null where the configuration
   * says it.
   */
  readonly pages: string | null;
  /** Null where the configuration says it. */
  readonly output: string | null;
  readonly runMode: "build" | "serve";
  /** Configures Eleventy before `.eleventy.ts`, which may override it. */
  readonly configure?: (config: UserConfig) => void;
}

/** Creates and initializes Eleventy, which runs `.eleventy.ts`; our plugin finds the session in the configuration. */
export async function openEleventy(paths: EleventyPaths, session: Session): Promise<Eleventy> {
  const EleventyClass = await chooseEleventy(paths, session);
  // From here on code of the author's is loaded, whose errors are told with the line of its source.
  process.setSourceMapsEnabled(true);
  const eleventy = new EleventyClass(paths.pages, paths.output, {
    configPath: paths.config,
    quietMode: true,
    source: "cli",
    loader: session.foreign ? "auto" : "esm",
    runMode: paths.runMode,
    // Only Eleventy's own command writes such a site.
    dryRun: Boolean(session.foreign),
    config(config) {
      configure(config, session);
      paths.configure?.(config);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  if (session.builder === null) throw new PluginMissing(paths.config);
  checkCopies(eleventy, session, outputOf(eleventy, paths));
  const write = eleventy.write.bind(eleventy);
  eleventy.write = async () => {
    const written = await write();
    checkRendered(session);
    return written;
  };
  preserveExitCode(eleventy);
  return eleventy;
}

/** Eleventy's output folder, from the working directory. */
export function outputOf({ directories }: Eleventy, { output }: Pick<EleventyPaths, "output">): string {
  return output ?? directories.output;
}

/**
 * Wraps `write` to restore the process's exit code: Eleventy sets it when a build fails, but our commands decide it.
 */
function preserveExitCode(eleventy: Eleventy): void {
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

function configure(config: UserConfig, session: Session): void {
  attachSession(config, session);
  // Files that git ignores (drafts of pages, say) may still be part of the site.
  if (!session.foreign) config.setUseGitIgnore(false);
  for (const group of ["Configuration", "Watcher"]) config.benchmarkManager.get(group).setIsVerbose(false);
}

/**
 * Runs the build: renders our outputs and the author's own templates.
 *
 * @returns the paths of the files from the author's own templates, below the output folder
 */
export async function writeSite(eleventy: Eleventy, session: Session, output: string): Promise<string[]> {
  const [copies, results] = await eleventy.write();
  checkCopied(copies, session, output);
  return ownPagePaths(results, output);
}

/** Paths of the files from the author's own templates, below the output folder. */
export function ownPagePaths(results: readonly BuildResult[], output: string): string[] {
  const own = results.filter((page) => !isVirtualTemplate(page.inputPath));
  return own.map((page) => below(output, page.outputPath)).filter((path) => path !== null);
}
