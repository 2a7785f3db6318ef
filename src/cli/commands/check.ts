import { relative } from "node:path";
import { hasErrors } from "../../host/eleventy/session.ts";
import { type CommandContext, createContext } from "../context.ts";
import { countSite } from "../counts.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { exitCodeFor, printResult, report, seconds } from "../report.ts";
import { runBuild } from "../run-build.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { fix } from "./fix.ts";

/** Reports every problem, also of drafts, of layouts and the author's own pages; `--fix` repairs what it can first. */
export async function check(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const dry = options["dry-run"] ?? false;
  if (dry && !options.fix) throw new UsageError((say) => say.dryRunNeedsFix());
  if (!options.fix || dry)
    return withoutLock(context, () => inspect(context, environment, options.fix ? "dry-run" : "ignore"));
  return withLock(context, environment, () => inspect(context, environment, "repair"));
}

async function inspect(
  context: CommandContext,
  environment: ProcessEnvironment,
  repairs: "ignore" | "dry-run" | "repair",
): Promise<ExitCode> {
  const { plan, problems } = await runBuild(context, {
    output: relative(context.root, context.cache.stage),
    dry: true,
    checkDrafts: true,
    onPending: (notice) => report([notice], context, environment),
    delivery: { put: () => {}, get: () => null },
    onBuilder({ markdown }) {
      if (repairs !== "ignore") fix(context, markdown, repairs === "dry-run", environment);
    },
  });
  report(problems, context, environment);
  if (plan === null || hasErrors(problems)) return exitCodeFor(problems);
  printResult(
    phrasesIn(environment.language).checked(countSite(plan, 0), seconds(environment)),
    context,
    environment,
  );
  return EXIT.good;
}
