import { loadSentences } from "../core/problems/language.ts";
import { suggest } from "../core/suggest.ts";
import { COMMANDS, type Command, type CommandName } from "./commands.ts";
import type { ProcessEnvironment, SpeakingEnvironment, Surroundings } from "./environment.ts";
import { explain } from "./explain-error.ts";
import { LOADERS } from "./load-command.ts";
import { refuseSwallowed, withNpmDryRun } from "./npm-options.ts";
import { OPTIONS, type OptionName } from "./options.ts";
import { loadPhrases } from "./phrases/phrases-in.ts";
import { readOptions } from "./read-options.ts";
import { EXIT, type ExitCode, UsageError } from "./usage.ts";

/** What the script `release` of a column runs; no script may be called `publish`. */
const SCRIPT_RELEASE: CommandName = "publish";

type OnLoaded = (environment: ProcessEnvironment) => void;

/**
 * Runs `yeonjae <command> [options]` and returns the exit code; an error is printed in one line.
 *
 * @param onLoaded called before the command runs
 */
export async function main(
  argv: readonly string[],
  surroundings: Surroundings,
  onLoaded: OnLoaded = () => {},
): Promise<ExitCode> {
  const environment = { ...surroundings, phrases: await loadPhrases(surroundings.language) };
  try {
    return await dispatch(argv, environment, onLoaded);
  } catch (error) {
    return explain(error, environment);
  }
}

async function dispatch(
  argv: readonly string[],
  environment: SpeakingEnvironment,
  onLoaded: OnLoaded,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name.startsWith("-")) {
    const options = readOptions(argv, Object.keys(OPTIONS) as OptionName[], 2);
    if (options.version) return printVersion(environment);
    await printHelp(environment, options.positionals.find(isCommand) ?? null);
    return options.help || name === "help" ? EXIT.good : EXIT.usage;
  }
  if (!isCommand(name)) {
    const meant = name === "release" ? SCRIPT_RELEASE : suggest(name, Object.keys(COMMANDS));
    throw new UsageError((say) => say.unknownCommand(name, meant));
  }
  const command: Command = COMMANDS[name];
  refuseSwallowed(name, command, rest, environment.variables);
  const typed = readOptions(rest, command.options, command.maxPositionals);
  const options = withNpmDryRun(typed, command, environment.variables);
  if (options.version) return printVersion(environment);
  if (options.help) {
    await printHelp(environment, name);
    return EXIT.good;
  }
  const [run, sentences] = await Promise.all([LOADERS[name](), loadSentences(environment.language)]);
  const loaded = { ...environment, sentences };
  onLoaded(loaded);
  return run(options, loaded);
}

async function printHelp({ out, language }: Surroundings, command: CommandName | null): Promise<void> {
  const { helpText } = await import("./help.ts");
  out(helpText(language, command));
}

function printVersion({ out, version }: Surroundings): ExitCode {
  out(version);
  return EXIT.good;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
