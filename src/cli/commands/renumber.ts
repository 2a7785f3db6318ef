import { planSoundly } from "../../authoring/renumber/apply-plan.ts";
import { closeGaps } from "../../authoring/renumber/numbers.ts";
import type { PostEntry } from "../../column/entries.ts";
import { hasErrors } from "../../host/eleventy/session.ts";
import { chooseSeries } from "../choose-series.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { phrasesIn } from "../phrases/phrases-in.ts";
import { close, codeFor, report } from "../report.ts";
import { EXIT, type ExitCode } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { tellChanges, writeChanges } from "../write-changes.ts";

/** Closes the gaps in the numbers of a series, or of all; addresses and identities stay. */
export async function renumber(given: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(given, environment);
  const work = () => closeAll(context, given, environment);
  return given["dry-run"] ? withoutLock(context, work) : withLock(context, environment, work);
}

async function closeAll(
  context: CommandContext,
  given: ParsedOptions,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  const dry = given["dry-run"] ?? false;
  const column = await openColumn(context, environment);
  if (column === null) return EXIT.content;
  const chosen = chooseSeries(column.scan, given.series);
  const errors = column.scan.problems.filter(({ severity }) => severity === "error");
  const moves = new Map<PostEntry, number>();
  for (const filled of errors.length > 0 ? [] : chosen) {
    for (const [post, number] of closeGaps(filled)) moves.set(post, number);
  }
  const { changes, problems } = planSoundly(column.scan, moves, column.tools);
  if (hasErrors([...errors, ...problems])) {
    report([...errors, ...problems], context, environment);
    return codeFor(errors);
  }
  if (!dry && !writeChanges(changes, [], context, environment)) return EXIT.content;
  tellChanges(changes, context, environment);
  close(phrasesIn(environment.language).renumbered(moves.size, changes.length, dry), context, environment);
  return EXIT.good;
}
