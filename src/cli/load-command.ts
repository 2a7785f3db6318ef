import type { CommandName } from "./commands.ts";
import type { ProcessEnvironment } from "./environment.ts";
import type { ParsedOptions } from "./options.ts";
import type { ExitCode } from "./usage.ts";

type RunCommand = (options: ParsedOptions, environment: ProcessEnvironment) => Promise<ExitCode>;

/**
 * Lazy imports, apart from the table of commands, whose names the phrases need: a command loads its own modules alone.
 */
export const LOADERS: { readonly [Name in CommandName]: () => Promise<RunCommand> } = {
  build: async () => (await import("./commands/build.ts")).build,
  check: async () => (await import("./commands/check.ts")).check,
  new: async () => (await import("./commands/new.ts")).newPost,
  publish: async () => (await import("./commands/publish.ts")).publish,
  renumber: async () => (await import("./commands/renumber.ts")).renumber,
  move: async () => (await import("./commands/move.ts")).move,
  status: async () => (await import("./commands/status.ts")).status,
  init: async () => (await import("./commands/init.ts")).init,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  eject: async () => (await import("./commands/eject.ts")).eject,
  schema: async () => (await import("./commands/schema.ts")).schema,
  start: async () => (await import("./commands/start.ts")).start,
};
