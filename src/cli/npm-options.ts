import { FORMATS } from "../core/problems/print.ts";
import { suggest } from "../core/suggest.ts";
import type { Command } from "./commands.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { flagOf, OPTIONS, type OptionName, type ParsedOptions } from "./options.ts";
import { UsageError } from "./usage.ts";

type Variables = ProcessEnvironment["variables"];

/** Of the variables that npm makes of options. */
const PREFIX = "npm_config_";

/** Options that npm knows itself, so that they may be meant for it. */
const NPM_OWN: ReadonlySet<string> = new Set(["all", "dry-run", "editor", "git", "help", "version", "yes"]);

/** What the value of an option looks like, where that tells it from a title. */
const VALUES: { readonly [Name in OptionName]?: RegExp } = {
  now: /^\d{4}-\d\d-\d\d/,
  "due-since": /^\d{4}-\d\d-\d\d/,
  after: /^(?:\d+-)?\d+$/,
  port: /^\d+$/,
  kind: /^(?:special|notice)$/,
  date: /^(?:now|next|keep)$/,
  fix: /^ids?/,
  editor: /^(?:pages|sveltia)$/,
  format: new RegExp(`^(?:${FORMATS.join("|")})$`),
};

/**
 * Refuses options that npm has swallowed, also those with a slip: without "--" before them it keeps `--strict` for itself, as the variable
 * `npm_config_strict`, and leaves of `--after 3` the "3".
 *
 * @param argv what follows the name of the command
 * @throws UsageError
 */
export function refuseSwallowed(
  name: string,
  { options, maxPositionals }: Command,
  argv: readonly string[],
  variables: Variables,
): void {
  const flags = options.map(flagOf);
  const all = (Object.keys(OPTIONS) as OptionName[]).filter(
    (option) => options.includes(option) || !flags.includes(flagOf(option)),
  );
  const swallowed = all.filter((option) => isSwallowed(option, valueIn(variables, flagOf(option))));
  const slips = misspelt(options, variables);
  // npm takes `--format` for the beginning of an option of its own, and says nothing of it in the variables.
  const mayTakeFormat = variables.npm_lifecycle_event !== undefined && maxPositionals === 0;
  if (mayTakeFormat && options.includes("format") && findValue("format", argv, 0) !== -1)
    swallowed.push("format");
  if (swallowed.length + slips.size === 0) return;
  const foreign = swallowed.find((option) => !options.includes(option));
  if (foreign !== undefined) throw new UsageError((say) => say.unknownOption(`--${flagOf(foreign)}`, null));

  const meant = [...swallowed, ...slips.keys()];
  const rest = [...argv];
  const values = new Map<OptionName, string>();
  // Those whose value is recognized take theirs first.
  const order = meant.toSorted((a, b) => Number(VALUES[a] === undefined) - Number(VALUES[b] === undefined));
  for (const option of order) {
    if (OPTIONS[option].type === "boolean") continue;
    const given = valueIn(variables, slips.get(option) ?? flagOf(option)) ?? "true";
    const value = given === "true" ? takeValue(option, rest, maxPositionals) : given;
    if (value !== null || OPTIONS[option].type === "string") values.set(option, value ?? "…");
  }
  const typed = meant.flatMap((option) => [
    `--${flagOf(option)}`,
    ...(values.has(option) ? [values.get(option) ?? ""] : []),
  ]);
  const start = startOf(variables.npm_lifecycle_event ?? name);
  const cure = [start, "--", ...[...rest, ...typed].map(quoted)].join(" ");
  throw new UsageError((say) =>
    say.swallowed(
      meant.map((option) => `--${slips.get(option) ?? flagOf(option)}`),
      cure,
    ),
  );
}

/** An option of npm's own is ours where its value can be nothing else: the editor of `npm edit` is no "pages". */
function isSwallowed(option: OptionName, value: string | null): boolean {
  if (value === null) return false;
  return !NPM_OWN.has(option) || (option === "editor" && VALUES.editor?.test(value) === true);
}

/** The command that runs a script; outside of a column it is `npm create` that swallows options. */
function startOf(script: string): string {
  if (script === "npx") return "npm create yeonjae@latest";
  return script === "start" ? "npm start" : `npm run ${script}`;
}

/** Options with a slip, `--stric`, that npm has swallowed as well: what was typed, by the option that was meant. */
function misspelt(options: readonly OptionName[], variables: Variables): ReadonlyMap<OptionName, string> {
  const known = options.filter((option) => option === "dry-run" || !NPM_OWN.has(option));
  const slips = new Map<OptionName, string>();
  for (const variable of Object.keys(variables)) {
    if (!variable.startsWith(PREFIX)) continue;
    const typed = variable.slice(PREFIX.length).replaceAll("_", "-");
    if (Object.hasOwn(OPTIONS, typed) || valueIn(variables, typed) === null) continue;
    const meant = suggest(typed, known.map(flagOf));
    const near = known.find((option) => flagOf(option) === meant);
    if (near !== undefined) slips.set(near, typed);
  }
  return slips;
}

/** Obeys `npm run new --dry-run`, where npm has swallowed the option: whoever types it wants nothing to be written. */
export function withNpmDryRun(
  options: ParsedOptions,
  { options: known }: Command,
  variables: Variables,
): ParsedOptions {
  const isAsked = valueIn(variables, "dry-run") !== null && known.includes("dry-run");
  // A check that repairs nothing writes nothing.
  return isAsked && (options.fix || !known.includes("fix")) ? { ...options, "dry-run": true } : options;
}

/** The value that npm has made of an option, the last of several; null without one, and for `--no-strict`. */
function valueIn(variables: Variables, option: string): string | null {
  const value = variables[`${PREFIX}${option.replaceAll("-", "_")}`]?.split("\n\n").at(-1);
  return value === undefined || value === "" || value === "false" ? null : value;
}

/** Takes the value of an option out of the arguments; null where none is surely it. */
function takeValue(option: OptionName, rest: string[], maxPositionals: number): string | null {
  const at = findValue(option, rest, maxPositionals);
  return at === -1 ? null : (rest.splice(at, 1)[0] ?? null);
}

/** Where the value of a swallowed option stands: an argument that follows no other option. */
function findValue(option: OptionName, argv: readonly string[], maxPositionals: number): number {
  const pattern = VALUES[option] ?? (maxPositionals === 0 ? /^[^-]/ : null);
  return argv.findIndex((each, i) => pattern?.test(each) && !argv[i - 1]?.startsWith("--"));
}

function quoted(argument: string): string {
  return /^[\w:+./=…-]+$/.test(argument) ? argument : `"${argument.replace(/["\\$`]/g, "\\$&")}"`;
}
