import { join, relative, resolve } from "node:path";
import { hasErrors } from "../emit/session.ts";
import { type Helper, openHelper } from "../helper/helper.ts";
import { printBoth } from "../helper/print-both.ts";
import { disk } from "../publish/disk.ts";
import { refuseOutput } from "../publish/output-folder.ts";
import { publish } from "../publish/publish.ts";
import { newStage } from "../publish/stage.ts";
import { isLarge } from "../read/is-large.ts";
import { alone } from "./alone.ts";
import { countEdition } from "./counts.ts";
import { type Desk, setDesk } from "./desk.ts";
import { make } from "./make.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { showProgress } from "./progress.ts";
import { close, codeFor, report, seconds } from "./report.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

const OUTPUT = "_site";

/** With so many posts a second thread saves more than it costs. */
const LARGE = 1000;

/** What a site must never take the place of, beside the posts. */
const SOURCES = [".eleventy.ts", ".cache", ".git", "layouts", "pages", "src", "node_modules", "package.json"];

/** Makes the whole site aside, and publishes it in one step when nothing is wrong. */
export async function build(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  // What an interrupted build has left of a site says nothing about whose folder it is.
  return alone(desk, world, () => buildAlone(desk, readOutput(given, desk), world));
}

async function buildAlone(desk: Desk, output: string, world: World): Promise<ExitCode> {
  const say = phrasesIn(world.language);
  const progress = showProgress(world);
  const helper = openHelperFor(desk, world);
  const stage = newStage(disk, desk.cache.stage);
  let isDone = false;
  let all = 0;
  const show = (count: number) => progress.show(say.printing(count, all));

  try {
    progress.show(say.reading);
    const { edition, problems, ownPages } = await make(desk, {
      output: relative(desk.root, stage.folder),
      dry: false,
      ...(helper && { sources: helper.sources, second: (press) => helper.readWith(press.prose) }),
      onEdition(edition, isOurs) {
        all = edition.outputs.length;
        if (!isOurs || helper === null) return;
        printBoth(edition, desk.drafts, stage, helper, show);
        isDone = true;
      },
      delivery: {
        isDone: () => isDone,
        put(path, text) {
          stage.write(path, text);
          if (stage.count() % 100 === 0) show(stage.count());
        },
        get: stage.read,
      },
    });
    progress.clear();
    report(problems, desk, world);
    if (edition === null || hasErrors(problems)) {
      if (disk.exists(output)) world.err(say.untouched(relative(desk.root, output)));
      return codeFor(problems);
    }
    progress.show(say.publishing);
    for (const copy of edition.copies) stage.copy(copy, desk.root);
    publish(disk, desk.cache, stage, output);
    progress.clear();
    close(say.made(countEdition(edition, ownPages), seconds(world)), desk, world);
    return EXIT.good;
  } finally {
    progress.clear();
    await helper?.close();
    disk.removeTree(desk.cache.stage);
  }
}

/** None for a column that is done before the helper would be there, nor where it would take time from this thread. */
function openHelperFor({ root, input }: Desk, { cores }: World): Helper | null {
  return cores > 1 && isLarge(join(root, input), LARGE) ? openHelper({ root, input }) : null;
}

function readOutput(given: Given, desk: Desk): string {
  const typed = given.output ?? OUTPUT;
  const output = resolve(desk.root, typed);
  if (desk.drafts && output === resolve(desk.root, OUTPUT)) throw new Usage((say) => say.draftsNeedOutput());
  const refusal = refuseOutput(disk, desk.root, output, [desk.input, ...SOURCES]);
  if (refusal !== null) throw new Usage((say) => say.refusedOutput(typed, refusal));
  return output;
}
