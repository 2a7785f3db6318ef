import type { ProcessEnvironment } from "./environment.ts";
import type { OptionName, ParsedOptions } from "./options.ts";
import type { ExitCode } from "./usage.ts";

export interface Command {
  /** Each loads only what it works with. */
  readonly load: () => Promise<(given: ParsedOptions, environment: ProcessEnvironment) => Promise<ExitCode>>;
  readonly options: readonly OptionName[];
  /** How many arguments it takes that are no options, and how the help writes them. */
  readonly words: number;
  readonly argument?: string;
}

/** Every command. A new one is a row here and its sentence in each `phrases.*.ts`. */
export const COMMANDS = {
  build: {
    load: async () => (await import("./commands/build.ts")).build,
    options: ["input", "output", "now", "drafts", "strict", "format"],
    words: 0,
  },
  check: {
    load: async () => (await import("./commands/check.ts")).check,
    options: ["input", "now", "drafts", "strict", "format", "fix", "dry-run"],
    words: 0,
  },
  new: {
    load: async () => (await import("./commands/new.ts")).begin,
    options: ["input", "now", "series", "after", "kind", "dry-run"],
    words: Number.POSITIVE_INFINITY,
    argument: '"…"',
  },
  renumber: {
    load: async () => (await import("./commands/renumber.ts")).renumber,
    options: ["input", "series", "dry-run"],
    words: 0,
  },
  status: {
    load: async () => (await import("./commands/status.ts")).status,
    options: ["input", "now", "series", "due-since", "format"],
    words: 0,
  },
  start: {
    load: async () => (await import("./commands/start.ts")).start,
    options: ["input", "now", "port"],
    words: 0,
  },
} as const satisfies { readonly [name: string]: Command };

export type CommandName = keyof typeof COMMANDS;
