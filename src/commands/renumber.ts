import type { Draft } from "../column/draft.ts";
import { hasErrors } from "../emit/session.ts";
import { planSoundly } from "../renumber/after.ts";
import { closeGaps } from "../renumber/numbers.ts";
import { alone, reading } from "./alone.ts";
import { chooseSeries } from "./choose-series.ts";
import { type Desk, setDesk } from "./desk.ts";
import { openColumn } from "./open-column.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close, codeFor, report } from "./report.ts";
import { EXIT, type ExitCode } from "./usage.ts";
import type { World } from "./world.ts";
import { tellChanges, writeChanges } from "./write-changes.ts";

/** Closes the gaps in the numbers of a series, or of all; addresses and identities stay. */
export async function renumber(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  const work = () => closeAll(desk, given, world);
  return given["dry-run"] ? reading(desk, work) : alone(desk, world, work);
}

async function closeAll(desk: Desk, given: Given, world: World): Promise<ExitCode> {
  const dry = given["dry-run"] ?? false;
  const column = await openColumn(desk, world);
  if (column === null) return EXIT.content;
  const chosen = chooseSeries(column.survey, given.series);
  const errors = column.survey.problems.filter(({ severity }) => severity === "error");
  const moves = new Map<Draft, number>();
  for (const filled of errors.length > 0 ? [] : chosen) {
    for (const [draft, number] of closeGaps(filled)) moves.set(draft, number);
  }
  const { changes, problems } = planSoundly(column.survey, moves, column.tools);
  if (hasErrors([...errors, ...problems])) {
    report([...errors, ...problems], desk, world);
    return codeFor(errors);
  }
  if (!dry && !writeChanges(changes, [], desk, world)) return EXIT.content;
  tellChanges(changes, desk, world);
  close(phrasesIn(world.language).renumbered(moves.size, changes.length, dry), desk, world);
  return EXIT.good;
}
