import { relative } from "node:path";
import { hasErrors } from "../emit/session.ts";
import { alone, reading } from "./alone.ts";
import { countEdition } from "./counts.ts";
import { type Desk, setDesk } from "./desk.ts";
import { fix } from "./fix.ts";
import { make } from "./make.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close, codeFor, report, seconds } from "./report.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

/** Finds everything that is wrong, layouts and the author's own pages included; with `--fix` it first repairs notes. */
export async function check(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  const dry = given["dry-run"] ?? false;
  if (dry && !given.fix) throw new Usage((say) => say.dryRunNeedsFix());
  if (!given.fix || dry) return reading(desk, () => look(desk, world, given.fix ? "tell" : "leave"));
  return alone(desk, world, () => look(desk, world, "repair"));
}

async function look(desk: Desk, world: World, notes: "leave" | "tell" | "repair"): Promise<ExitCode> {
  const { edition, problems } = await make(desk, {
    output: relative(desk.root, desk.cache.stage),
    dry: true,
    delivery: { put: () => {}, get: () => null },
    onPress({ prose }) {
      if (notes !== "leave") fix(desk, prose, notes === "tell", world);
    },
    onEdition: () => {},
  });
  report(problems, desk, world);
  if (edition === null || hasErrors(problems)) return codeFor(problems);
  close(phrasesIn(world.language).checked(countEdition(edition, 0), seconds(world)), desk, world);
  return EXIT.good;
}
