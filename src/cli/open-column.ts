import { createLinkFinder } from "../authoring/renumber/links.ts";
import type { PlanDeps } from "../authoring/renumber/plan.ts";
import { createGuidGenerator } from "../column/guid.ts";
import { type ColumnScan, scanColumn } from "../column/scan.ts";
import type { Problem } from "../core/problems/problem.ts";
import { problemsIn } from "../host/eleventy/build-error.ts";
import { openEleventy } from "../host/eleventy/run.ts";
import { createSession, planSite } from "../host/eleventy/session.ts";
import { disk } from "../host/publish/disk.ts";
import type { Sources } from "../input/files/sources.ts";
import type { SiteBuilder } from "../plan/site-builder.ts";
import type { SitePlan } from "../plan/site-plan.ts";
import { type CommandContext, pagesFolder } from "./context.ts";
import type { ProcessEnvironment } from "./environment.ts";
import { report } from "./report.ts";

/** An opened column, for commands that render no page. */
export interface OpenColumn {
  readonly builder: SiteBuilder;
  readonly scan: ColumnScan;
  readonly deps: PlanDeps;
  /** Whether `layouts/` is the column's, and not the site's that it is mounted in. */
  readonly readsLayouts: boolean;
  /**
   * Builds the whole column, texts included, which takes longer than the scan. Null when an author's own module fails,
   * which is then reported.
   *
   * @param includeDrafts whether drafts and scheduled posts are part of it; false is what a build sees
   * @param variant other sources and another moment than those of the scan
   */
  plan(includeDrafts: boolean, variant?: PlanVariant): SitePlan | null;
}

/** A column as it would be: with edited sources, at another moment in milliseconds since 1970. */
export interface PlanVariant {
  readonly sources: Sources;
  readonly now: number;
}

/** Loads `.eleventy.ts` and scans front matter. Null when the settings have problems, which are then reported. */
export function openColumn(
  context: CommandContext,
  environment: ProcessEnvironment,
): Promise<OpenColumn | null> {
  return loadColumn(context, (problems) => report(problems, context, environment));
}

/** The same, for a command that says in its own way what is wrong. */
export async function loadColumn(
  context: CommandContext,
  refuse: (problems: readonly Problem[]) => void,
): Promise<OpenColumn | null> {
  const { root, config, cache } = context;
  const session = createSession({ ...context, includeDrafts: true, delivery: null, before: () => {} });
  try {
    const pages = pagesFolder(context, disk);
    const output = context.foreign === null ? cache.stage : null;
    await openEleventy({ config, pages, output, runMode: "build" }, session);
  } catch (error) {
    refuse(problemsIn(error, root));
    return null;
  }
  const builder = session.builder as SiteBuilder;
  if (builder.problems.length > 0) {
    refuse(builder.problems);
    return null;
  }
  const { site } = builder;
  const now = context.now(site.timeZone);
  const scan = scanColumn(session.readSources(), site, now, builder.reserved);
  const deps = {
    site,
    now,
    makeGuid: createGuidGenerator(site.id),
    findLinks: createLinkFinder(builder.markdown),
  };
  const plan = (includeDrafts: boolean, variant?: PlanVariant) => {
    const others = variant && { sources: () => variant.sources, now: () => variant.now };
    try {
      return planSite({ ...session, includeDrafts, ...others });
    } catch (error) {
      refuse(problemsIn(error, root));
      return null;
    }
  };
  return { builder, scan, deps, readsLayouts: session.readsLayouts, plan };
}
