import { planAndVerify } from "../../authoring/renumber/apply-plan.ts";
import { closeGaps } from "../../authoring/renumber/numbers.ts";
import type { PostEntry } from "../../column/entries.ts";
import { hasErrors } from "../../host/eleventy/session.ts";
import { chooseSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { exitCodeFor, printResult, report } from "../report.ts";
import { EXIT, type ExitCode } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { printChanges, writeChanges } from "../write-changes.ts";

/** Closes gaps in the numbers of one series, or of all; addresses and guids stay. */
export async function renumber(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const work = () => renumberLocked(context, options, environment);
  return options["dry-run"] ? withoutLock(context, work) : withLock(context, environment, work);
}

async function renumberLocked(
  context: CommandContext,
  options: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const dry = options["dry-run"] ?? false;
  const column = await openColumn(context, environment);
  if (column === null) return EXIT.content;
  const chosen = chooseSeries(column.scan, options.series);
  const errors = column.scan.problems.filter(({ severity }) => severity === "error");
  const moves = new Map<PostEntry, number>();
  for (const group of errors.length > 0 ? [] : chosen) {
    for (const [post, number] of closeGaps(group)) moves.set(post, number);
  }
  const { changes, problems } = planAndVerify(column.scan, moves, column.deps);
  if (hasErrors([...errors, ...problems])) {
    report([...errors, ...problems], context, environment);
    return exitCodeFor(errors);
  }
  if (!dry && !writeChanges(changes, [], context, environment)) return EXIT.content;
  printChanges(changes, context, environment);
  printResult(environment.phrases.renumbered(moves.size, changes.length, dry), context, environment);
  return EXIT.good;
}
