import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { FORMATS, type Format } from "../core/problems/print.ts";
import { readDate } from "../core/time/zone.ts";
import { type BareConfig, findForeignConfig } from "../host/eleventy/bare-config.ts";
import { type CachePaths, cachePaths } from "../host/publish/cache-paths.ts";
import type { Disk } from "../host/publish/disk.ts";
import { literalSetting } from "../input/settings/literal-setting.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { ProcessEnvironment } from "./environment.ts";
import type { ParsedOptions } from "./options.ts";
import { UsageError } from "./usage.ts";

/** Command context: validated options and paths of the column's folder. */
export interface CommandContext {
  readonly root: string;
  readonly cache: CachePaths;
  readonly config: string;
  /**
   * The configuration where it is not `.eleventy.ts`: of a site that Eleventy's own command builds, with the column in
   * it.
   */
  readonly foreign: BareConfig | null;
  /** The posts folder, relative to `root`. */
  readonly input: string;
  /** Build time in milliseconds since 1970. The site's zone, known only later, completes a `--now` without offset. */
  readonly now: (timeZone: string) => number;
  readonly includeDrafts: boolean;
  readonly strict: boolean;
  readonly format: Format;
  /** Print each warning, also where one repeats in a file. */
  readonly all: boolean;
}

export function createContext(options: ParsedOptions, environment: ProcessEnvironment): CommandContext {
  const { root } = environment;
  const isOwn = existsSync(join(root, CONFIG));
  const foreign = isOwn ? null : findForeignConfig(root);
  if (!isOwn && foreign === null) throw new UsageError((say) => say.noConfig(CONFIG));
  if (isOwn && !isModule(root)) throw new UsageError((say) => say.notModule(CONFIG));
  const text = foreign?.text ?? readFileSync(join(root, CONFIG), "utf8");
  return {
    root,
    cache: cachePaths(root),
    config: foreign?.path ?? CONFIG,
    foreign,
    // Where code makes the setting, the plugin compares.
    input: readInput(options.input ?? literalSetting(text, "posts") ?? "posts", root),
    now: readNow(options.now, environment),
    includeDrafts: options.drafts ?? false,
    strict: options.strict ?? false,
    format: readFormat(options.format ?? "text"),
    all: options.all ?? false,
  };
}

/** For commands that write a whole site. @throws UsageError where that is for Eleventy's own command */
export function createSiteContext(options: ParsedOptions, environment: ProcessEnvironment): CommandContext {
  const context = createContext(options, environment);
  if (context.foreign !== null) throw new UsageError((say) => say.builtByEleventy(context.config));
  return context;
}

/**
 * Eleventy's input folder, relative to the root: the author's own pages, or a folder that stays empty. Null where the
 * configuration says it.
 */
export function pagesFolder({ root, cache, foreign }: CommandContext, disk: Disk): string | null {
  if (foreign !== null) return null;
  if (existsSync(join(root, "pages"))) return "pages";
  disk.makeFolder(cache.noPages);
  return relative(root, cache.noPages);
}

/** Whether the nearest package.json has `"type": "module"`: `.eleventy.ts` can't be imported otherwise. */
function isModule(folder: string): boolean {
  const file = join(folder, "package.json");
  if (existsSync(file)) return /"type"\s*:\s*"module"/.test(readFileSync(file, "utf8"));
  const parent = dirname(folder);
  return parent !== folder && isModule(parent);
}

function readInput(typed: string, root: string): string {
  const folder = resolve(root, typed);
  const input = relative(root, folder).split(sep).join("/");
  if (input === "" || input.startsWith("..") || resolve(input) === input) {
    throw new UsageError((say) => say.inputOutside(typed));
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError((say) => say.noInput(typed));
  }
  return input;
}

/** Build time: `--now`, else SOURCE_DATE_EPOCH, else the clock. A time without offset is in the site's zone. */
function readNow(
  typed: string | undefined,
  { variables: env, clock }: ProcessEnvironment,
): (timeZone: string) => number {
  if (typed !== undefined) {
    if ("wrong" in readDate(typed, "UTC", "00:00")) throw new UsageError((say) => say.wrongNow(typed));
    return (timeZone) => {
      const parsed = readDate(typed, timeZone, "00:00");
      return "wrong" in parsed ? clock : parsed.moment.epoch;
    };
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return () => clock;
  if (!/^\d{1,12}$/.test(epoch)) throw new UsageError((say) => say.wrongEpoch(epoch));
  return () => Number(epoch) * 1000;
}

function readFormat(typed: string): Format {
  const format = FORMATS.find((each) => each === typed);
  if (format === undefined) throw new UsageError((say) => say.wrongFormat(typed));
  return format;
}
