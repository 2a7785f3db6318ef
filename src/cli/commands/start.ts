import type { Problem } from "../../core/problems/problem.ts";
import { printProblems } from "../../core/problems/repeated.ts";
import { serve } from "../../host/dev-server/serve.ts";
import { CHILD, supervise } from "../../host/dev-server/supervise.ts";
import { problemsIn } from "../../host/eleventy/build-error.ts";
import { disk } from "../../host/publish/disk.ts";
import { LockHeld, takeLock } from "../../host/publish/lock.ts";
import { recoverIfIdle } from "../../host/publish/recover-if-idle.ts";
import { type CommandContext, createSiteContext, pagesFolder } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { explain } from "../explain-error.ts";
import type { ParsedOptions } from "../options.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { report } from "../report.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";

const PORT = 8080;

/** Development server, as two processes: a supervisor, which restarts it, and the server itself. */
export async function start(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createSiteContext(options, environment);
  const port = readPort(options.port);
  return environment.variables[CHILD] === undefined
    ? startSupervisor(context, environment)
    : startServer(context, port, environment);
}

async function startSupervisor(context: CommandContext, environment: ProcessEnvironment): Promise<ExitCode> {
  const say = phrasesIn(environment.language);
  await recoverIfIdle(disk, context.cache);
  const release = await takeLock(disk, context.cache.serverLock, { timeout: 0 }).catch((error) => {
    if (!(error instanceof LockHeld)) throw error;
    environment.err(`yeonjae: ${say.serverRunning(error.pid)}`);
    return null;
  });
  if (release === null) return EXIT.machine;
  try {
    const code = await supervise({
      root: context.root,
      env: environment.variables,
      argv: environment.argv,
      onRestart: (file) => environment.err(say.restarted(file)),
      onStopped: () => environment.err(say.serverStopped),
    });
    return code as ExitCode;
  } finally {
    release();
  }
}

/** The child: ends with the supervisor, or when the server can't start. */
async function startServer(
  context: CommandContext,
  port: number,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const say = phrasesIn(environment.language);
  const style = { format: "text", language: environment.language, color: false } as const;
  process.once("disconnect", () => process.exit(EXIT.good));
  try {
    const serverOptions = {
      ...context,
      folder: context.cache.serve,
      pages: pagesFolder(context, disk),
      port,
      words: {
        heading: say.problemsHeading,
        nothingYet: say.nothingYet,
        lines: (problems: readonly Problem[]) => printProblems(problems, style, false),
      },
      report: (problems: readonly Problem[]) => reportChange(problems, context, environment),
      explain: (error: unknown) => void explain(error, environment),
    };
    const { address } = await serve(serverOptions, disk);
    tellAddress(address, port, environment);
    process.send?.(address);
    return await new Promise<ExitCode>(() => {});
  } catch (error) {
    report(problemsIn(error, context.root), context, environment);
    return process.exit(EXIT.content);
  }
}

/** Prints the problems of a build where they differ from those of the one before; none are told in a line, too. */
export function reportChange(
  problems: readonly Problem[],
  context: Pick<CommandContext, "config" | "format" | "all">,
  environment: ProcessEnvironment,
): void {
  report(problems, context, environment);
  if (problems.length === 0) environment.err(phrasesIn(environment.language).problemsGone);
}

/** @param port the one that was asked for */
export function tellAddress(
  address: string,
  port: number,
  { language, out, err }: Pick<ProcessEnvironment, "language" | "out" | "err">,
): void {
  const say = phrasesIn(language);
  if (Number(new URL(address).port || "80") !== port) err(say.portTaken(port));
  out(say.serving(address));
}

function readPort(typed: string | undefined): number {
  if (typed === undefined) return PORT;
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port < 1 || port > 65535)
    throw new UsageError((say) => say.wrongPort(typed));
  return port;
}
