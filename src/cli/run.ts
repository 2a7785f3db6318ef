import { availableParallelism } from "node:os";
import { languageOf } from "../core/problems/language.ts";
import { systemCode } from "../host/publish/disk.ts";
import type { ProcessEnvironment, Surroundings } from "./environment.ts";
import { explainUncaught } from "./explain-uncaught.ts";
import { main } from "./main.ts";
import { EXIT } from "./usage.ts";

/**
 * Process entry point: the one place that reads process globals.
 *
 * @param version of this package
 */
export async function run(version: string): Promise<void> {
  const { env, stdin, stdout, stderr } = process;
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const surroundings: Surroundings = {
    root: process.cwd(),
    argv: process.argv.slice(1),
    variables: env,
    language: languageOf(env, locale),
    clock: Date.now(),
    version,
    cores: availableParallelism(),
    elapsed: () => performance.now() / 1000,
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    terminal: stderr.isTTY ? stderr : null,
    color: stderr.isTTY === true && !env.NO_COLOR,
    timeZone,
    openPrompts:
      stdin.isTTY && stdout.isTTY
        ? async () => (await import("./clack.ts")).createPrompts(stdin, stdout)
        : null,
  };
  for (const stream of [stdout, stderr]) stream.on("error", ignoreClosedPipe);
  let stopWatching = () => {};
  const code = await main(process.argv.slice(2), surroundings, (environment) => {
    explainUncaughtErrors(environment);
    stopWatching = explainUnsettled(environment);
  });
  stopWatching();
  process.exitCode = code;
}

/** `yeonjae check | head -1`: the reader has read enough. */
function ignoreClosedPipe(error: Error): void {
  if (systemCode(error) !== "EPIPE") throw error;
}

/** One line instead of Node's stack trace. The server goes on after an error of the author's. */
function explainUncaughtErrors(environment: ProcessEnvironment): void {
  const end = (error: unknown) => {
    const code = explainUncaught(error, environment);
    const isServer = process.connected === true;
    if (!isServer || code !== EXIT.content) process.exit(code);
  };
  process.on("unhandledRejection", end);
  process.on("uncaughtException", end);
}

/**
 * Says so when the process ends because nothing is left to do, while the command still waits for a promise: Node would
 * end without a word.
 *
 * @returns a function to call when the command has ended
 */
function explainUnsettled({ phrases, err }: ProcessEnvironment): () => void {
  let isIdle = false;
  const note = () => {
    isIdle = true;
    // Not reached when the process ends here.
    setImmediate(() => {
      isIdle = false;
    }).unref();
  };
  const tell = () => {
    if (!isIdle) return;
    err(`yeonjae: ${phrases.unsettled()}`);
    process.exitCode = EXIT.content;
  };
  process.on("beforeExit", note);
  process.once("exit", tell);
  return () => {
    process.off("beforeExit", note);
    process.off("exit", tell);
  };
}
