import type { ProcessEnvironment } from "./environment.ts";
import type { OptionName, ParsedOptions } from "./options.ts";
import type { ExitCode } from "./usage.ts";

export interface Command {
  /** Lazy import: a command loads only its own modules. */
  readonly load: () => Promise<
    (options: ParsedOptions, environment: ProcessEnvironment) => Promise<ExitCode>
  >;
  readonly options: readonly OptionName[];
  /** Limit of positional arguments; `argument` is how the help shows them. */
  readonly maxPositionals: number;
  readonly argument?: string;
}

/** Every command. A new one needs a row here and its phrases in `phrases/en.ts` and `phrases/ko.ts`. */
export const COMMANDS = {
  build: {
    load: async () => (await import("./commands/build.ts")).build,
    options: ["input", "output", "now", "drafts", "strict", "format"],
    maxPositionals: 0,
  },
  check: {
    load: async () => (await import("./commands/check.ts")).check,
    options: ["input", "now", "drafts", "strict", "format", "fix", "dry-run"],
    maxPositionals: 0,
  },
  new: {
    load: async () => (await import("./commands/new.ts")).newPost,
    options: ["input", "now", "series", "after", "kind", "dry-run"],
    maxPositionals: Number.POSITIVE_INFINITY,
    argument: '"…"',
  },
  renumber: {
    load: async () => (await import("./commands/renumber.ts")).renumber,
    options: ["input", "series", "dry-run"],
    maxPositionals: 0,
  },
  status: {
    load: async () => (await import("./commands/status.ts")).status,
    options: ["input", "now", "series", "due-since", "format"],
    maxPositionals: 0,
  },
  start: {
    load: async () => (await import("./commands/start.ts")).start,
    options: ["input", "now", "port"],
    maxPositionals: 0,
  },
} as const satisfies { readonly [name: string]: Command };

export type CommandName = keyof typeof COMMANDS;
