import { parseArgs } from "node:util";
import { suggest } from "../core/suggest.ts";
import { UsageError } from "./usage.ts";

/** Every option of every command; `value` is the placeholder in the help. */
export const OPTIONS = {
  input: { type: "string", value: "posts" },
  output: { type: "string", value: "_site" },
  now: { type: "string", value: "2026-01-07T07:00" },
  drafts: { type: "boolean" },
  strict: { type: "boolean" },
  format: { type: "string", value: "text|json|github" },
  fix: { type: "boolean" },
  "dry-run": { type: "boolean" },
  series: { type: "string", value: "city" },
  after: { type: "string", value: "12" },
  kind: { type: "string", value: "special|notice" },
  "due-since": { type: "string", value: "2026-01-07T07:00:00Z" },
  port: { type: "string", value: "8080" },
  help: { type: "boolean" },
} as const satisfies { [name: string]: { type: "string"; value: string } | { type: "boolean" } };

export type OptionName = keyof typeof OPTIONS;

type Value<Name extends OptionName> = (typeof OPTIONS)[Name]["type"] extends "string" ? string : true;

/** Parsed arguments after the name of a command. */
export type ParsedOptions = { readonly [Name in OptionName]?: Value<Name> } & {
  readonly positionals: readonly string[];
};

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
  const config = Object.fromEntries(known.map((name) => [name, { type: OPTIONS[name].type }]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...config, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const values: { [name: string]: string | true } = {};
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = [...known, "help"].find((each) => each === name) as OptionName | undefined;
    if (option === undefined) {
      const near = suggest(name, known);
      throw new UsageError((say) => say.unknownOption(rawName, near && `--${near}`));
    }
    // In `--input --strict` the second is an option, not the value of the first.
    const isText = OPTIONS[option].type === "string";
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
