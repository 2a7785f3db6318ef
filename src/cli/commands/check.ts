import { relative } from "node:path";
import { hasErrors } from "../../host/eleventy/session.ts";
import { type CommandContext, createContext } from "../context.ts";
import { countSite } from "../counts.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { applyStrict, exitCodeFor, printResult, report, seconds } from "../report.ts";
import { runBuild } from "../run-build.ts";
import type { Since } from "../since.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";

/** What a check does besides reporting problems. */
interface CheckOptions {
  /** Repair texts, or write ids, first. */
  readonly fix: ParsedOptions["fix"];
  readonly dry: boolean;
  /** Report what readers had at a commit and have no longer. */
  readonly since: Since | null;
}

/** Lazy import: most checks neither repair nor compare. */
const loadOptions = () => import("./check-options.ts");

/** Reports every problem, also of drafts, of layouts and the author's own pages; `--fix` repairs what it can first. */
export async function check(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const dry = options["dry-run"] ?? false;
  if (dry && !options.fix) throw new UsageError((say) => say.dryRunNeedsFix());
  const since =
    options.since === undefined ? null : (await loadOptions()).findSince(options.since, context.root);
  const work = () => inspect(context, environment, { fix: options.fix, dry, since });
  return !options.fix || dry ? withoutLock(context, work) : withLock(context, environment, work);
}

async function inspect(
  context: CommandContext,
  environment: ProcessEnvironment,
  { fix: wanted, dry, since }: CheckOptions,
): Promise<ExitCode> {
  const repairs = wanted ? await loadOptions() : null;
  const result = await runBuild(context, {
    output: relative(context.root, context.cache.stage),
    dry: true,
    checkDrafts: true,
    onPending: (notice) => report([notice], context, environment),
    delivery: { put: () => {}, get: () => null },
    onBuilder(builder, readSources) {
      if (wanted === "ids") repairs?.fixIds(context, builder, readSources(), since, dry, environment);
      else repairs?.fix(context, builder.markdown, dry, environment);
    },
  });
  const { plan, builder, readSources } = result;
  const compared =
    since && builder && (await loadOptions()).compareSince(since, readSources(), builder, context);
  const lost = compared
    ? applyStrict((await loadOptions()).problemsSince(compared, result), context.strict)
    : [];
  const problems = [...result.problems, ...lost];
  report(problems, context, environment);
  if (plan === null || hasErrors(problems)) return exitCodeFor(problems);
  const say = environment.phrases;
  const checked = say.checked(countSite(plan, 0), seconds(environment));
  const counted = compared ? (await loadOptions()).comparison(compared, context, environment.language) : "";
  printResult(checked + counted, context, environment);
  return EXIT.good;
}
