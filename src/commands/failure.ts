import { dirname } from "node:path";
import { PluginMissing } from "../emit/trouble.ts";
import { systemFailure } from "../publish/disk.ts";
import { Busy } from "../publish/lock.ts";
import { Torn } from "../publish/torn.ts";
import { phrasesIn } from "./phrases-in.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

/** Says in one line why a command can't go on, and with which code it ends. */
export function explain(error: unknown, world: World): ExitCode {
  const phrases = phrasesIn(world.language);
  const complain = (sentence: string) => world.err(`yeonjae: ${sentence}`);
  if (error instanceof Usage) {
    complain(error.say(phrases));
    return EXIT.usage;
  }
  if (error instanceof PluginMissing) {
    complain(phrases.noPlugin(error.config));
    return EXIT.usage;
  }
  if (error instanceof Busy) {
    complain(phrases.busy(error.pid, error.lock));
    return EXIT.machine;
  }
  if (error instanceof Torn) {
    complain(phrases.torn(error.file, dirname(error.file)));
    return EXIT.machine;
  }
  const failure = systemFailure(error);
  if (failure !== null) {
    complain(phrases.machine(failure.code, failure.path));
    return EXIT.machine;
  }
  complain(phrases.defect(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (world.env.DEBUG === "yeonjae" && error instanceof Error) world.err(error.stack ?? "");
  return EXIT.machine;
}
