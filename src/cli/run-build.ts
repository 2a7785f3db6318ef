import type { SiteBuilder } from "../build/site-builder.ts";
import type { BuildInput, SitePlan } from "../build/site-plan.ts";
import type { Problem } from "../core/problems/problem.ts";
import { BuildError, problemsIn } from "../host/eleventy/build-error.ts";
import { openEleventy, writeSite } from "../host/eleventy/run.ts";
import { byPath, createSession, type Delivery, hasErrors, planSite } from "../host/eleventy/session.ts";
import { disk } from "../host/publish/disk.ts";
import type { WorkerReader } from "../host/worker/read-ahead.ts";
import { type CommandContext, pagesFolder } from "./context.ts";
import { judge } from "./report.ts";

/** What a run of the whole engine has come to. */
export interface BuildResult {
  /** Null when the column could not even be opened. */
  readonly plan: SitePlan | null;
  readonly problems: readonly Problem[];
  /** How many pages of the author's own there are. */
  readonly ownPages: number;
}

export interface BuildOptions {
  /** Where Eleventy puts the author's own pages. */
  readonly output: string;
  /** Print everything, write nothing. */
  readonly dry: boolean;
  readonly delivery: Delivery;
  /** Another thread's part in the reading. */
  readonly sources?: BuildInput["sources"];
  readonly second?: (builder: SiteBuilder) => WorkerReader | null;
  /** Called before anything is read. */
  readonly onBuilder?: (builder: SiteBuilder) => void;
  /**
   * Called once the edition is found good, before it is printed.
   *
   * @param isOurs whether it comes out the same wherever it is printed: no code of the author's has a part in it
   */
  readonly onPlan: (plan: SitePlan, isOurs: boolean) => void;
}

/** Runs the press and prints the edition through Eleventy, as far as there are no errors. */
export async function runBuild(context: CommandContext, making: BuildOptions): Promise<BuildResult> {
  let problems: readonly Problem[] = [];
  const session = createSession({
    root: context.root,
    input: context.input,
    includeDrafts: context.includeDrafts,
    now: context.now,
    delivery: making.delivery,
    ...(making.sources && { sources: making.sources }),
    ...(making.second && { second: making.second }),
    before(session) {
      if (session.builder) making.onBuilder?.(session.builder);
      const plan = planSite(session);
      session.plan = plan;
      problems = judge(plan.problems, context.strict);
      if (hasErrors(problems)) throw new BuildError([]);
      session.due = byPath(plan.outputs);
      making.onPlan(plan, session.theme?.isStockTheme === true && !session.hasUserHooks);
    },
  });

  let ownPages = 0;
  try {
    const place = {
      config: context.config,
      pages: pagesFolder(context, disk),
      output: making.output,
      runMode: "build",
    } as const;
    const eleventy = await openEleventy(place, session);
    eleventy.setDryRun(making.dry);
    ownPages = await writeSite(eleventy, session, making.output);
  } catch (error) {
    problems = [...problems, ...judge(problemsIn(error, context.root), context.strict)];
  }
  return { plan: session.plan, problems, ownPages };
}
