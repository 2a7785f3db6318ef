import { dirname } from "node:path";
import { PluginMissing } from "../host/eleventy/build-error.ts";
import { CorruptJournal } from "../host/publish/corrupt-journal.ts";
import { systemFailure } from "../host/publish/disk.ts";
import { LockHeld } from "../host/publish/lock.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { phrasesIn } from "./phrases/phrases-in.ts";
import { Cancelled } from "./prompts.ts";
import { EXIT, type ExitCode, UsageError } from "./usage.ts";

/** Prints in one line why a command failed, and returns its exit code. */
export function explain(error: unknown, environment: ProcessEnvironment): ExitCode {
  const phrases = phrasesIn(environment.language);
  const complain = (sentence: string) => environment.err(`yeonjae: ${sentence}`);
  if (error instanceof UsageError) {
    complain(error.say(phrases));
    return EXIT.usage;
  }
  if (error instanceof Cancelled) {
    environment.err(phrases.nothingWritten);
    return EXIT.interrupted;
  }
  if (error instanceof PluginMissing) {
    complain(phrases.noPlugin(error.config));
    return EXIT.usage;
  }
  if (error instanceof LockHeld) {
    complain(phrases.busy(error.pid, error.lock));
    return EXIT.machine;
  }
  if (error instanceof CorruptJournal) {
    complain(phrases.corruptJournal(error.file, dirname(error.file)));
    return EXIT.machine;
  }
  const failure = systemFailure(error);
  if (failure !== null) {
    complain(phrases.systemFailure(failure.code, failure.path));
    return EXIT.machine;
  }
  complain(phrases.defect(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
  if (environment.variables.DEBUG === "yeonjae" && error instanceof Error) environment.err(error.stack ?? "");
  return EXIT.machine;
}
