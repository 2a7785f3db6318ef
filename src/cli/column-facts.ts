import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OTHER_LOCKS } from "../authoring/doctor/check-package.ts";
import { isHostFile, WORKFLOWS } from "../authoring/doctor/check-workflows.ts";
import type { ColumnFacts, SettingsFacts } from "../authoring/doctor/column-facts.ts";
import { PAGES_PATH } from "../authoring/editors/pages-cms.ts";
import { SNIPPETS_PATH } from "../authoring/editors/snippets.ts";
import { HOSTS } from "../authoring/init/answers.ts";
import { chooseFiles } from "../authoring/init/skeleton.ts";
import { findForeignConfig } from "../host/eleventy/bare-config.ts";
import { PluginMissing } from "../host/eleventy/build-error.ts";
import { PACKAGE } from "../host/package.ts";
import { disk } from "../host/publish/disk.ts";
import { readSkeleton } from "../host/skeleton.ts";
import { readStockFiles } from "../host/stock-files.ts";
import { git } from "../input/files/git.ts";
import { literalSetting } from "../input/settings/literal-setting.ts";
import { CONFIG } from "../input/settings/settings.ts";
import { createContext } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { loadColumn } from "./open-column.ts";
import type { ParsedOptions } from "./options.ts";
import { report } from "./report.ts";
import { planSiteId } from "./site-id.ts";
import { UsageError } from "./usage.ts";

const INPUT = "posts";
const ROOT_FILES = [
  ...["package.json", "package-lock.json", ".gitignore", ".gitattributes"],
  ...[SNIPPETS_PATH, PAGES_PATH, ...OTHER_LOCKS],
];

/** Reads whatever `doctor` looks at. What is wrong with the settings is reported. */
export async function columnFacts(
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<ColumnFacts> {
  const { root, version } = environment;
  const config = findConfig(root);
  const posts = config && literalSetting(config.text, "posts");
  const input = (options.input ?? posts ?? INPUT).replace(/\/+$/, "");
  const skeleton = chooseFiles(readSkeleton(), { lang: "en", hosts: HOSTS, editor: null }, "whole");
  const workflows = isFolder(join(root, WORKFLOWS)) ? disk.list(join(root, WORKFLOWS)) : [];
  const hostFiles = new Set([
    ...[...skeleton.keys()].filter(isHostFile),
    ...workflows.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${WORKFLOWS}${name}`),
  ]);
  const files = new Map<string, string>();
  for (const path of [...ROOT_FILES, ...hostFiles]) {
    const text = read(join(root, path));
    if (text !== null) files.set(path, text);
  }
  if (config !== null) files.set(config.path, config.text);
  const stockFiles = readStockFiles();
  const layouts = [...stockFiles.keys()].map((name) => [name, read(join(root, "layouts", name))] as const);
  const { node } = process.versions;
  const repository = repositoryAbove(root);
  return {
    ...{ files, config, input, hasInput: isFolder(join(root, input)), node, running: version, skeleton },
    stockFiles,
    layouts: new Map(layouts.filter((each): each is [string, string] => each[1] !== null)),
    engines: enginesOf(read(fileURLToPath(new URL("package.json", PACKAGE))) ?? ""),
    installed: installedVersion(root),
    settings: config ? await settingsFacts(options, environment) : null,
    git: repository === null ? "none" : isShallow(root) ? "shallow" : "whole",
    ignoredAbove: repository === null ? [] : ignoredAbove(root, repository),
  };
}

async function settingsFacts(
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<SettingsFacts | null> {
  try {
    const context = createContext(options, environment);
    const column = await loadColumn(context, (problems) => report(problems, context, environment));
    if (column === null) return null;
    const series = column.scan.series.map(({ slug, title }) => ({ slug, title }));
    return { site: column.builder.site, series, missingId: planSiteId(column, context) };
  } catch (error) {
    if (error instanceof PluginMissing) {
      environment.err(`yeonjae: ${environment.phrases.noPlugin(error.config)}`);
      return null;
    }
    // What is missing is told by itself.
    if (error instanceof UsageError) return null;
    throw error;
  }
}

/** `text` without what stands before the settings of the column, in a file that has others. */
function findConfig(root: string): { path: string; isOwn: boolean; text: string } | null {
  const own = read(join(root, CONFIG));
  if (own !== null) return { path: CONFIG, isOwn: true, text: own };
  const foreign = findForeignConfig(root);
  return foreign && { path: foreign.path, isOwn: false, text: foreign.text };
}

/** Of the package that a column's settings import; npm may have put it into a folder above. */
function installedVersion(root: string): string | null {
  for (const folder of foldersAbove(root)) {
    const text = read(join(folder, "node_modules/yeonjae/package.json"));
    const version = text === null ? undefined : /"version":\s*"([^"]+)"/.exec(text)?.[1];
    if (version !== undefined) return version;
  }
  return null;
}

function enginesOf(text: string): string {
  const { engines } = JSON.parse(text) as { readonly engines: { readonly node: string } };
  return engines.node;
}

/** The folder that holds `.git`, which is a file in a work tree of its own; null without one. */
function repositoryAbove(root: string): string | null {
  return foldersAbove(root).find((folder) => disk.exists(join(folder, ".git"))) ?? null;
}

function isShallow(root: string): boolean {
  try {
    return git(root, ["rev-parse", "--is-shallow-repository"]).toString("latin1").trim() === "true";
  } catch {
    return false;
  }
}

function ignoredAbove(root: string, repository: string): string[] {
  if (root === repository) return [];
  const folders = foldersAbove(dirname(root)).filter((folder) => folder.length >= repository.length);
  return folders.flatMap((folder) => read(join(folder, ".gitignore")) ?? []);
}

/** A folder and those that hold it, from within. */
function foldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}

function read(path: string): string | null {
  return disk.exists(path) && disk.kind(disk.realPath(path)) === "file" ? disk.read(path) : null;
}

function isFolder(path: string): boolean {
  return disk.exists(path) && disk.kind(disk.realPath(path)) === "folder";
}
