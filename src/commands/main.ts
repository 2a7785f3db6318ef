import { suggest } from "../front/suggest.ts";
import { explain } from "./failure.ts";
import { helpText } from "./help.ts";
import { OPTIONS, type OptionName, readOptions } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { COMMANDS, type Command, type CommandName } from "./table.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

/** Runs `yeonjae <command> [options]`, and says in one line why when it can't. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    return explain(error, world);
  }
}

async function dispatch(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const phrases = phrasesIn(world.language);
  if (name === undefined || name === "help" || name.startsWith("-")) {
    const given = readOptions(argv, Object.keys(OPTIONS) as OptionName[], 2);
    world.out(helpText(phrases, given.words.find(isCommand) ?? null));
    return given.help || name === "help" ? EXIT.good : EXIT.usage;
  }
  if (!isCommand(name)) {
    throw new Usage((say) => say.unknownCommand(name, suggest(name, Object.keys(COMMANDS))));
  }
  const command: Command = COMMANDS[name];
  const given = readOptions(rest, command.options, command.words);
  if (given.help) {
    world.out(helpText(phrases, name));
    return EXIT.good;
  }
  const run = await command.load();
  return run(given, world);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
