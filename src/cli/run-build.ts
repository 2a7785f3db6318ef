import type { SiteBuilder } from "../build/site-builder.ts";
import type { SitePlan } from "../build/site-plan.ts";
import type { Problem } from "../core/problems/problem.ts";
import { BuildError, problemsIn } from "../host/eleventy/build-error.ts";
import { openEleventy, writeSite } from "../host/eleventy/run.ts";
import {
  byPath,
  createSession,
  type Delivery,
  hasErrors,
  planSite,
  type Session,
  type SessionOptions,
} from "../host/eleventy/session.ts";
import { disk } from "../host/publish/disk.ts";
import { type CommandContext, pagesFolder } from "./context.ts";
import { judge } from "./report.ts";

/** What a build has come to. */
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
  /** Render everything, write nothing. */
  readonly dry: boolean;
  readonly delivery: Delivery;
  /** A worker's part in the work. */
  readonly parallel?: Pick<SessionOptions, "sources" | "parseAhead">;
  /** Called before anything is read. */
  readonly onBuilder?: (builder: SiteBuilder) => void;
  /**
   * Called once the plan is found good, before it is rendered.
   *
   * @param isStock whether no code of the author's has a part in it, so that any thread renders the same
   */
  readonly onPlan?: (plan: SitePlan, isStock: boolean) => void | Promise<void>;
}

/** Plans the site and renders it through Eleventy, as far as there are no errors. */
export async function runBuild(context: CommandContext, options: BuildOptions): Promise<BuildResult> {
  let problems: readonly Problem[] = [];
  const session = createSession({
    root: context.root,
    input: context.input,
    includeDrafts: context.includeDrafts,
    now: context.now,
    delivery: options.delivery,
    ...options.parallel,
    async before(session) {
      if (session.builder) options.onBuilder?.(session.builder);
      const plan = planSite(session);
      session.plan = plan;
      problems = judge(plan.problems, context.strict);
      if (hasErrors(problems)) throw new BuildError([]);
      session.due = byPath(plan.outputs);
      await options.onPlan?.(plan, isStock(session));
    },
  });

  let ownPages = 0;
  try {
    const paths = {
      config: context.config,
      pages: pagesFolder(context, disk),
      output: options.output,
      runMode: "build",
    } as const;
    const eleventy = await openEleventy(paths, session);
    eleventy.setDryRun(options.dry);
    ownPages = await writeSite(eleventy, session, options.output);
  } catch (error) {
    problems = [...problems, ...judge(problemsIn(error, context.root), context.strict)];
  }
  return { plan: session.plan, problems, ownPages };
}

function isStock({ theme, builder, hasUserHooks }: Session): boolean {
  return theme?.isStockTheme === true && builder?.ownOutputs.size === 0 && !hasUserHooks;
}
