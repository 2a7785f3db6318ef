import { parseArgs } from "node:util";
import { suggest } from "../core/suggest.ts";
import { flagOf, OPTIONS, type OptionName, type ParsedOptions } from "./options.ts";
import { UsageError } from "./usage.ts";

/**
 * Parses arguments.
 *
 * @param known options of this command
 * @param maxPositionals limit of positional arguments
 * @throws UsageError
 */
export function readOptions(
  argv: readonly string[],
  known: readonly OptionName[],
  maxPositionals: number,
): ParsedOptions {
  const parsedAs = (name: OptionName) => (OPTIONS[name].type === "string" ? "string" : "boolean");
  const config = Object.fromEntries(known.map((name) => [flagOf(name), { type: parsedAs(name) }] as const));
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...config,
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const values: { [name: string]: string | true } = {};
  const positionals: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as (typeof tokens)[number];
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = [...known, "help" as const, "version" as const].find((each) => flagOf(each) === name);
    if (option === undefined) {
      const near = suggest(name, known.map(flagOf));
      throw new UsageError((say) => say.unknownOption(rawName, near && `--${near}`));
    }
    const definition = OPTIONS[option];
    if (definition.type === "choice") {
      const next = tokens[i + 1];
      // No command with such an option takes arguments: what follows is meant as its value.
      if (value === undefined && next?.kind === "positional") i++;
      const typed = value ?? (next?.kind === "positional" ? next.value : null);
      values[option] = typed === null ? true : readChoice(rawName, typed, definition.value);
      continue;
    }
    // In `--input --strict` the second is an option, not the value of the first.
    const isText = definition.type === "string";
    if (isText && (value === undefined || value === "" || (!token.inlineValue && value.startsWith("-")))) {
      throw new UsageError((say) => say.optionNeedsValue(rawName));
    }
    if (!isText && value !== undefined) throw new UsageError((say) => say.optionTakesNoValue(rawName));
    values[option] = value ?? true;
  }
  if (positionals.length > maxPositionals)
    throw new UsageError((say) => say.extraArgument(positionals[maxPositionals] as string));
  return { ...values, positionals };
}

function readChoice(option: string, typed: string, only: string): string {
  if (typed === only) return only;
  const suggestion = suggest(typed, [only]);
  throw new UsageError((say) => say.wrongChoice(option, only, typed, suggestion));
}
