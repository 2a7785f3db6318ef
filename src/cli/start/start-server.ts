import type { Problem } from "../../core/problems/problem.ts";
import { printProblems } from "../../core/problems/repeated.ts";
import type { OverlayWords } from "../../host/dev-server/problem-overlay.ts";
import { serveProblems } from "../../host/dev-server/problem-server.ts";
import { serve } from "../../host/dev-server/serve.ts";
import { CHILD, readStart } from "../../host/dev-server/supervise.ts";
import { problemsIn } from "../../host/eleventy/build-error.ts";
import { disk } from "../../host/publish/disk.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import { type CommandContext, createSiteContext, pagesFolder } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { explain, failureOf } from "../explain-error.ts";
import type { ParsedOptions } from "../options.ts";
import { serverPhrasesIn } from "../phrases/server-in.ts";
import { report } from "../report.ts";
import { EXIT, type ExitCode } from "../usage.ts";
import { tellAddress, tellNetwork } from "./tell-address.ts";

/** The process that serves: ends with its supervisor, or when nothing can be served. */
export async function startServer(
  options: ParsedOptions,
  port: number,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  process.once("disconnect", () => process.exit(EXIT.good));
  const { isFirst, access } = readStart(environment.variables[CHILD]);
  const server = { port, access, words: wordsOf(environment) };
  try {
    const context = createSiteContext(options, environment);
    const { address } = await serve(
      {
        ...context,
        ...server,
        folder: context.cache.serve,
        pages: pagesFolder(context, disk),
        report: (problems: readonly Problem[]) => reportChange(problems, context, environment),
        explain: (error: unknown) => void explain(error, environment),
      },
      disk,
    );
    tellAddress(address, port, environment);
    if (isFirst && access !== null) await tellNetwork(address, access, environment);
    process.send?.(address);
  } catch (error) {
    const { problems, failure } = reasonsOf(error, environment);
    // The first time, what is wrong with the command or the machine ends it.
    if (isFirst && failure !== null) return process.exit(explain(error, environment));
    if (failure !== null) explain(error, environment);
    report(problems, { config: CONFIG, format: "text", all: false }, environment);
    const { address } = await serveProblems({ ...server, problems, failure });
    environment.out(serverPhrasesIn(environment.language).showingProblems(address));
    if (isFirst && access !== null) await tellNetwork(address, access, environment);
    process.send?.(address);
  }
  return new Promise<ExitCode>(() => {});
}

function wordsOf({ language, sentences }: ProcessEnvironment): OverlayWords {
  const server = serverPhrasesIn(language);
  const style = { format: "text", language, sentences, color: false } as const;
  return {
    language,
    heading: server.problemsHeading,
    nothingYet: server.nothingYet,
    pageGone: server.pageGone,
    tokenWanted: server.tokenWanted,
    lines: (problems) => printProblems(problems, style, false),
  };
}

/** Why a server could not start: problems of the author's files, or a sentence about anything else. */
function reasonsOf(error: unknown, { root, phrases }: ProcessEnvironment) {
  try {
    return { problems: problemsIn(error, root), failure: null };
  } catch (failure) {
    return { problems: [], failure: failureOf(failure, phrases).sentence };
  }
}

/** Prints the problems of a build where they differ from those of the one before; none are told in a line, too. */
export function reportChange(
  problems: readonly Problem[],
  context: Pick<CommandContext, "config" | "format" | "all">,
  environment: ProcessEnvironment,
): void {
  report(problems, context, environment);
  if (problems.length === 0) environment.err(serverPhrasesIn(environment.language).problemsGone);
}
