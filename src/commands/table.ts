import { build } from "./build.ts";
import { check } from "./check.ts";
import { begin } from "./new.ts";
import type { Given, OptionName } from "./options.ts";
import { renumber } from "./renumber.ts";
import { start } from "./start.ts";
import { status } from "./status.ts";
import type { ExitCode } from "./usage.ts";
import type { World } from "./world.ts";

export interface Command {
  readonly run: (given: Given, world: World) => Promise<ExitCode>;
  readonly options: readonly OptionName[];
  /** How many arguments it takes that are no options, and how the help writes them. */
  readonly words: number;
  readonly argument?: string;
}

/** Every command. A new one is a row here and its sentence in each `phrases.*.ts`. */
export const COMMANDS = {
  build: { run: build, options: ["input", "output", "now", "drafts", "strict", "format"], words: 0 },
  check: { run: check, options: ["input", "now", "drafts", "strict", "format", "fix", "dry-run"], words: 0 },
  new: {
    run: begin,
    options: ["input", "now", "series", "after", "kind", "dry-run"],
    words: Number.POSITIVE_INFINITY,
    argument: '"…"',
  },
  renumber: { run: renumber, options: ["input", "series", "dry-run"], words: 0 },
  status: { run: status, options: ["input", "now", "series", "due-since", "format"], words: 0 },
  start: { run: start, options: ["input", "now", "port"], words: 0 },
} as const satisfies { readonly [name: string]: Command };

export type CommandName = keyof typeof COMMANDS;
