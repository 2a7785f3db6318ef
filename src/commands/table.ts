import type { Given, OptionName } from "./options.ts";
import type { ExitCode } from "./usage.ts";
import type { World } from "./world.ts";

export interface Command {
  /** Each loads only what it works with. */
  readonly load: () => Promise<(given: Given, world: World) => Promise<ExitCode>>;
  readonly options: readonly OptionName[];
  /** How many arguments it takes that are no options, and how the help writes them. */
  readonly words: number;
  readonly argument?: string;
}

/** Every command. A new one is a row here and its sentence in each `phrases.*.ts`. */
export const COMMANDS = {
  build: {
    load: async () => (await import("./build.ts")).build,
    options: ["input", "output", "now", "drafts", "strict", "format"],
    words: 0,
  },
  check: {
    load: async () => (await import("./check.ts")).check,
    options: ["input", "now", "drafts", "strict", "format", "fix", "dry-run"],
    words: 0,
  },
  new: {
    load: async () => (await import("./new.ts")).begin,
    options: ["input", "now", "series", "after", "kind", "dry-run"],
    words: Number.POSITIVE_INFINITY,
    argument: '"…"',
  },
  renumber: {
    load: async () => (await import("./renumber.ts")).renumber,
    options: ["input", "series", "dry-run"],
    words: 0,
  },
  status: {
    load: async () => (await import("./status.ts")).status,
    options: ["input", "now", "series", "due-since", "format"],
    words: 0,
  },
  start: {
    load: async () => (await import("./start.ts")).start,
    options: ["input", "now", "port"],
    words: 0,
  },
} as const satisfies { readonly [name: string]: Command };

export type CommandName = keyof typeof COMMANDS;
