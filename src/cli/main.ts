import { suggest } from "../core/suggest.ts";
import { COMMANDS, type Command, type CommandName } from "./commands.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { explain } from "./explain-error.ts";
import { helpText } from "./help.ts";
import { LOADERS } from "./load-command.ts";
import { refuseSwallowed, withNpmDryRun } from "./npm-options.ts";
import { OPTIONS, type OptionName } from "./options.ts";
import { phrasesIn } from "./phrases/phrases-in.ts";
import { readOptions } from "./read-options.ts";
import { EXIT, type ExitCode, UsageError } from "./usage.ts";

/** What the script `release` of a column runs; no script may be called `publish`. */
const SCRIPT_RELEASE: CommandName = "publish";

/** Runs `yeonjae <command> [options]` and returns the exit code; an error is printed in one line. */
export async function main(argv: readonly string[], environment: ProcessEnvironment): Promise<ExitCode> {
  try {
    return await dispatch(argv, environment);
  } catch (error) {
    return explain(error, environment);
  }
}

async function dispatch(argv: readonly string[], environment: ProcessEnvironment): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const phrases = phrasesIn(environment.language);
  if (name === undefined || name === "help" || name.startsWith("-")) {
    const options = readOptions(argv, Object.keys(OPTIONS) as OptionName[], 2);
    if (options.version) return printVersion(environment);
    environment.out(helpText(phrases, options.positionals.find(isCommand) ?? null));
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
    environment.out(helpText(phrases, name));
    return EXIT.good;
  }
  const run = await LOADERS[name]();
  return run(options, environment);
}

function printVersion({ out, version }: ProcessEnvironment): ExitCode {
  out(version);
  return EXIT.good;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
