import { identities } from "../column/identity.ts";
import { type Survey, surveyColumn } from "../column/survey.ts";
import type { Edition } from "../edition/edition.ts";
import type { Press } from "../edition/press.ts";
import { openEleventy } from "../emit/emit.ts";
import { newSession, runPress } from "../emit/session.ts";
import { problemsIn } from "../emit/trouble.ts";
import { disk } from "../publish/disk.ts";
import { createReader } from "../read/read.ts";
import { createLinkFinder } from "../renumber/links.ts";
import type { Tools } from "../renumber/plan.ts";
import { type Desk, pagesFolder } from "./desk.ts";
import { report } from "./report.ts";
import type { World } from "./world.ts";

/** A column as commands look at it that print no page of it. */
export interface OpenColumn {
  readonly press: Press;
  readonly survey: Survey;
  readonly tools: Tools;
  /** All that it holds, texts included. Takes longer. */
  edition(): Edition;
}

/** Reads `.eleventy.ts` and every card. Null when something is wrong with the settings, on which all else hangs: said. */
export async function openColumn(desk: Desk, world: World): Promise<OpenColumn | null> {
  const { root, config, cache, input } = desk;
  const session = newSession({ ...desk, drafts: true, delivery: null, before: () => {} });
  try {
    const pages = pagesFolder(desk, disk);
    await openEleventy({ config, pages, output: cache.stage, runMode: "build" }, session);
  } catch (error) {
    report(problemsIn(error, root), desk, world);
    return null;
  }
  const press = session.press as Press;
  if (press.problems.length > 0) {
    report(press.problems, desk, world);
    return null;
  }
  const { site } = press;
  const now = desk.now(site.timeZone);
  const survey = surveyColumn(createReader(root, input)(), site, now);
  const tools = { site, now, identity: identities(site.id), findLinks: createLinkFinder(press.prose) };
  return { press, survey, tools, edition: () => runPress(session) };
}
