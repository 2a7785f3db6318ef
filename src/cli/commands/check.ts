import { relative } from "node:path";
import { hasErrors } from "../../host/eleventy/session.ts";
import { type CommandContext, createContext } from "../context.ts";
import { countSite } from "../counts.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { close, codeFor, report, seconds } from "../report.ts";
import { runBuild } from "../run-build.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { fix } from "./fix.ts";

/** Finds everything that is wrong, layouts and the author's own pages included; with `--fix` it first repairs notes. */
export async function check(given: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(given, environment);
  const dry = given["dry-run"] ?? false;
  if (dry && !given.fix) throw new UsageError((say) => say.dryRunNeedsFix());
  if (!given.fix || dry)
    return withoutLock(context, () => inspect(context, environment, given.fix ? "tell" : "leave"));
  return withLock(context, environment, () => inspect(context, environment, "repair"));
}

async function inspect(
  context: CommandContext,
  environment: ProcessEnvironment,
  notes: "leave" | "tell" | "repair",
): Promise<ExitCode> {
  const { plan, problems } = await runBuild(context, {
    output: relative(context.root, context.cache.stage),
    dry: true,
    delivery: { put: () => {}, get: () => null },
    onBuilder({ markdown }) {
      if (notes !== "leave") fix(context, markdown, notes === "tell", environment);
    },
  });
  report(problems, context, environment);
  if (plan === null || hasErrors(problems)) return codeFor(problems);
  close(
    phrasesIn(environment.language).checked(countSite(plan, 0), seconds(environment)),
    context,
    environment,
  );
  return EXIT.good;
}
