import type { Language } from "../core/problems/language.ts";
import { COMMANDS, type Command, type CommandName } from "./commands.ts";
import { flagOf, OPTIONS, type OptionName } from "./options.ts";
import { helpPhrasesIn } from "./phrases/help-in.ts";

/** Help text: all commands, or the options of one. */
export function helpText(language: Language, command: CommandName | null): string {
  const phrases = helpPhrasesIn(language);
  const names = Object.keys(COMMANDS) as CommandName[];
  const rows = names.map((name) => [name, phrases.commands[name]] as const);
  if (command === null) {
    return [phrases.usage, "", `${phrases.commandsHeading}:`, ...table(rows)].join("\n");
  }
  const { argument, options: own }: Command = COMMANDS[command];
  const options: readonly OptionName[] = [...own, "version", "help"];
  return [
    phrases.usage.replace(/<.*?>/, argument === undefined ? command : `${command} ${argument}`),
    `  ${phrases.commands[command]}`,
    "",
    `${phrases.optionsHeading}:`,
    ...table(options.map((name) => [spell(name), phrases.options[name]] as const)),
  ].join("\n");
}

function spell(name: OptionName): string {
  const option = OPTIONS[name];
  const typed = `--${flagOf(name)}`;
  if (option.type === "choice") return `${typed} [${option.value}]`;
  return option.type === "string" ? `${typed} ${option.value}` : typed;
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
