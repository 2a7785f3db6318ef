import { dirname } from "node:path";
import { PluginMissing } from "../host/eleventy/build-error.ts";
import { CorruptJournal } from "../host/publish/corrupt-journal.ts";
import { systemFailure } from "../host/publish/disk.ts";
import { LockHeld } from "../host/publish/lock.ts";
import type { SpeakingEnvironment } from "./environment.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { Cancelled } from "./prompts.ts";
import { EXIT, type ExitCode, UsageError } from "./usage.ts";

/** Prints in one line why a command failed, and returns its exit code. */
export function explain(error: unknown, environment: SpeakingEnvironment): ExitCode {
  const { phrases } = environment;
  if (error instanceof Cancelled) {
    environment.err(phrases.nothingWritten);
    return EXIT.interrupted;
  }
  const { sentence, code, isDefect = false } = failureOf(error, phrases);
  environment.err(`yeonjae: ${sentence}`);
  const wantsStack = isDefect && environment.variables.DEBUG === "yeonjae";
  if (wantsStack && error instanceof Error) environment.err(error.stack ?? "");
  return code;
}

interface Failure {
  readonly sentence: string;
  readonly code: ExitCode;
  readonly isDefect?: boolean;
}

/** Why a command failed. */
export function failureOf(error: unknown, phrases: Phrases): Failure {
  if (error instanceof UsageError) return { sentence: error.say(phrases), code: EXIT.usage };
  if (error instanceof PluginMissing) return { sentence: phrases.noPlugin(error.config), code: EXIT.usage };
  if (error instanceof LockHeld) return { sentence: phrases.busy(error.pid, error.lock), code: EXIT.machine };
  if (error instanceof CorruptJournal)
    return { sentence: phrases.corruptJournal(error.file, dirname(error.file)), code: EXIT.machine };
  const failure = systemFailure(error);
  if (failure !== null)
    return { sentence: phrases.systemFailure(failure.code, failure.path), code: EXIT.machine };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { sentence: phrases.defect(message), code: EXIT.machine, isDefect: true };
}
