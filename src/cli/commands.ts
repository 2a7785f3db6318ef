import type { OptionName } from "./options.ts";

export interface Command {
  readonly options: readonly OptionName[];
  /** Limit of positional arguments; `argument` is how the help shows them. */
  readonly maxPositionals: number;
  readonly argument?: string;
}

/** Every command. A new one needs a row here and in `load-command.ts`, and its phrases in `phrases/`. */
export const COMMANDS = {
  build: {
    options: ["input", "output", "now", "drafts", "strict", "format", "all"],
    maxPositionals: 0,
  },
  check: {
    options: ["input", "now", "drafts", "strict", "format", "all", "since", "fix", "dry-run"],
    maxPositionals: 0,
  },
  new: {
    options: ["input", "now", "series", "season", "after", "kind", "edit", "dry-run"],
    maxPositionals: Number.POSITIVE_INFINITY,
    argument: '"…"',
  },
  publish: {
    options: ["input", "now", "date", "unlisted", "dry-run"],
    maxPositionals: Number.POSITIVE_INFINITY,
    argument: "[FILE]",
  },
  renumber: {
    options: ["input", "series", "dry-run"],
    maxPositionals: 0,
  },
  move: {
    options: ["input", "now", "dry-run"],
    maxPositionals: 2,
    argument: "city town",
  },
  status: {
    options: ["input", "now", "series", "due-since", "format"],
    maxPositionals: 0,
  },
  init: {
    options: [
      ...[
        "yes",
        "lang",
        "title",
        "author",
        "url",
        "weekday",
        "time",
        "time-zone",
        "host",
        "editor",
        "repo",
        "git",
        "no-install",
      ],
      ...["engine", "dry-run"],
    ] as const,
    maxPositionals: 1,
    argument: "my-column",
  },
  doctor: {
    options: ["input", "now", "mend", "dry-run"],
    maxPositionals: 0,
  },
  eject: {
    options: ["input", "dry-run"],
    maxPositionals: Number.POSITIVE_INFINITY,
    argument: "[footer]",
  },
  schema: {
    options: ["lang", "input"],
    maxPositionals: 1,
    argument: "[episode|series|home|pages|vscode]",
  },
  start: {
    options: ["input", "now", "port", "lan"],
    maxPositionals: 0,
  },
} as const satisfies { readonly [name: string]: Command };

export type CommandName = keyof typeof COMMANDS;
