import { relative } from "node:path";
import { hasErrors } from "../emit/session.ts";
import { disk } from "../publish/disk.ts";
import { recoverIfIdle } from "../publish/recover-if-idle.ts";
import { countEdition } from "./counts.ts";
import { setDesk } from "./desk.ts";
import { make } from "./make.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { close, report, seconds } from "./report.ts";
import { EXIT, type ExitCode } from "./usage.ts";
import type { World } from "./world.ts";

/** Finds everything that is wrong, layouts and the author's own pages included, and makes nothing. */
export async function check(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  await recoverIfIdle(disk, desk.cache);
  const { edition, problems } = await make(desk, {
    output: relative(desk.root, desk.cache.stage),
    dry: true,
    deliver: () => {},
    onEdition: () => {},
  });
  report(problems, desk, world);
  if (edition === null || hasErrors(problems)) return EXIT.content;
  close(phrasesIn(world.language).checked(countEdition(edition, 0), seconds(world)), desk, world);
  return EXIT.good;
}
