import { randomUUID } from "node:crypto";
import { basename, relative, resolve } from "node:path";
import { packageName } from "../../authoring/init/package-name.ts";
import { type NewFile, planColumn } from "../../authoring/init/plan-column.ts";
import { installedFrom } from "../../host/installed-from.ts";
import { disk } from "../../host/publish/disk.ts";
import { readSkeleton } from "../../host/skeleton.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { collectAnswers } from "../init/collect-answers.ts";
import { holdsHandbook, refuseReplacing, replaceHandbook } from "../init/replace-handbook.ts";
import { beginRepository, installPackages } from "../init/set-up.ts";
import { takenPaths, writeColumn } from "../init/write-column.ts";
import type { ParsedOptions } from "../options.ts";
import { ASKED, type InitPhrases } from "../phrases/init.ts";
import { initPhrasesIn } from "../phrases/init-in.ts";
import { Cancelled, type Prompts } from "../prompts.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";

const USUAL_FOLDER = "my-column";

/** What is about to be written, and where. */
interface Plan {
  /** Absolute. */
  readonly root: string;
  /** As it was typed. */
  readonly folder: string;
  readonly files: readonly NewFile[];
  /** Whether it takes the place of the handbook, in a clone of the engine. */
  readonly replaces: boolean;
  readonly say: InitPhrases;
}

/** Begins a column in a folder of its own, or in the place of the handbook. */
export async function init(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const prompts = await promptsFor(options, environment);
  const plan = await makePlan(options, environment, prompts);
  const { root, folder, files, replaces, say } = plan;
  environment.out(say.plan(folder, replaces));
  for (const { path } of files) environment.out(`  ${path}`);
  if (options["dry-run"]) {
    environment.out(environment.phrases.nothingWritten);
    return EXIT.good;
  }
  const { yes, no } = say;
  const wantsGit =
    options.git ?? (prompts !== null && !replaces && (await prompts.confirm({ message: say.git, yes, no })));
  const message = replaces ? say.replace : say.write;
  if (prompts !== null && !(await prompts.confirm({ message, yes, no }))) throw new Cancelled();

  const conflict = replaces ? replaceHandbook(root, files) : writeColumn(root, files);
  if (conflict !== null)
    throw new UsageError(({ language }) => initPhrasesIn(language).exists([relative(root, conflict)]));
  environment.out(say.made(files.length, folder));
  if (replaces) return EXIT.good;
  const isInstalled = options["no-install"] || (await installPackages(root, folder, say, environment));
  const isCommitted = !wantsGit || (await beginRepository(root, folder, say, environment));
  environment.out(say.next(nextCommands(folder, options["no-install"] ?? false)));
  return isInstalled && isCommitted ? EXIT.good : EXIT.machine;
}

/** Null where nothing is asked: with `--yes`, and where every option is given and nobody is there. */
async function promptsFor(
  options: ParsedOptions,
  { openPrompts }: ProcessEnvironment,
): Promise<Prompts | null> {
  if (options.yes) return null;
  if (openPrompts !== null) return openPrompts();
  const missing = ASKED.filter((name) => options[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) throw new UsageError(({ language }) => initPhrasesIn(language).cannotAsk(missing));
  return null;
}

async function makePlan(
  options: ParsedOptions,
  environment: ProcessEnvironment,
  prompts: Prompts | null,
): Promise<Plan> {
  const folder = await chooseFolder(options, environment, prompts);
  const root = resolve(environment.root, folder);
  const kind = disk.exists(root) ? disk.kind(disk.realPath(root)) : null;
  if (kind !== null && kind !== "folder")
    throw new UsageError(({ language }) => initPhrasesIn(language).notFolder(folder));
  const [odd] = /[#?%]/.exec(root) ?? [];
  if (odd !== undefined) throw new UsageError(({ language }) => initPhrasesIn(language).oddFolder(root, odd));
  const replaces = holdsHandbook(root);
  const answers = await collectAnswers(options, environment, prompts);
  const facts = {
    name: packageName(basename(root)),
    id: `urn:uuid:${randomUUID()}`,
    engine: engineFor(root, options, environment),
    now: environment.clock,
  };
  const files = planColumn(answers, facts, readSkeleton(), replaces ? "content" : "whole");
  if (replaces) refuseReplacing(root, files);
  else {
    const taken = takenPaths(root, [...files.map(({ path }) => path), "package-lock.json"]);
    if (taken.length > 0) throw new UsageError(({ language }) => initPhrasesIn(language).exists(taken));
  }
  return { root, folder, files, replaces, say: initPhrasesIn(answers.lang) };
}

async function chooseFolder(
  { positionals }: ParsedOptions,
  { root, language }: ProcessEnvironment,
  prompts: Prompts | null,
): Promise<string> {
  const [typed] = positionals;
  if (typed !== undefined) return typed.replace(/(?<=.)[/\\]+$/, "");
  if (holdsHandbook(root)) return ".";
  if (prompts === null) return USUAL_FOLDER;
  const { folder } = initPhrasesIn(language);
  const given = await prompts.text({ message: folder, placeholder: USUAL_FOLDER, check: () => null });
  return given.trim() === "" ? USUAL_FOLDER : given.trim();
}

/** This version and what is compatible with it; a column begun by a tarball is built by that tarball. */
function engineFor(
  root: string,
  { engine }: ParsedOptions,
  { root: here, version }: ProcessEnvironment,
): string {
  const typed = engine !== undefined && disk.exists(resolve(here, engine)) ? resolve(here, engine) : null;
  const file = typed ?? (engine === undefined ? installedFrom() : null);
  if (file !== null) return `file:${relative(root, file).replaceAll("\\", "/")}`;
  return engine ?? `^${version}`;
}

function nextCommands(folder: string, installs: boolean): string {
  const quoted = /^[\p{L}\p{N}._/-]+$/u.test(folder) ? folder : `"${folder.replace(/["\\$`]/g, "\\$&")}"`;
  return [folder === "." ? null : `cd ${quoted}`, installs ? "npm install" : null, "npm start"]
    .filter((command) => command !== null)
    .join(" && ");
}
