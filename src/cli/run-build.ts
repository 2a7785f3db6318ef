import { BuildError } from "../core/problems/build-error.ts";
import type { Problem } from "../core/problems/problem.ts";
import { problemsIn } from "../host/eleventy/build-error.ts";
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
import type { SiteBuilder } from "../plan/site-builder.ts";
import type { SitePlan } from "../plan/site-plan.ts";
import { type CommandContext, pagesFolder } from "./context.ts";
import { applyStrict } from "./report.ts";

/** Result of a build. */
export interface BuildResult {
  /** Null when it failed before planning. */
  readonly plan: SitePlan | null;
  readonly problems: readonly Problem[];
  /** Number of the author's own pages. */
  readonly ownPages: number;
}

export interface BuildOptions {
  /** Eleventy's output folder, for the author's own pages. */
  readonly output: string;
  /** Render everything, write nothing. */
  readonly dry: boolean;
  readonly delivery: Delivery;
  /** Report the problems of drafts that are not shown, too. */
  readonly checkDrafts?: boolean;
  /** Hooks for parallel work in a worker. */
  readonly parallel?: Pick<SessionOptions, "sources" | "parseAhead">;
  /** Called with a notice about each promise of the author's code that takes long. */
  readonly onPending: (notice: Problem) => void;
  /** Called before posts are read. */
  readonly onBuilder?: (builder: SiteBuilder) => void;
  /**
   * Called when the plan has no errors, before Eleventy reads any template.
   *
   * @param isStock whether no author code takes part in rendering, so that a worker renders the same
   */
  readonly onPlan?: (plan: SitePlan, isStock: boolean) => void;
  /** Called once the plan knows the author's own pages too, before anything is rendered. */
  readonly onFinalPlan?: (plan: SitePlan) => void | Promise<void>;
}

/** Plans the site and, if there are no errors, renders it through Eleventy. */
export async function runBuild(context: CommandContext, options: BuildOptions): Promise<BuildResult> {
  let problems: readonly Problem[] = [];
  const session = createSession({
    root: context.root,
    input: context.input,
    includeDrafts: context.includeDrafts,
    checkDrafts: options.checkDrafts ?? false,
    now: context.now,
    delivery: options.delivery,
    onPending: options.onPending,
    ...options.parallel,
    async before(session) {
      if (session.builder) options.onBuilder?.(session.builder);
      const plan = planSite(session);
      session.plan = plan;
      problems = applyStrict(plan.problems, context.strict);
      if (hasErrors(problems)) throw new BuildError([]);
      session.due = byPath(plan.outputs);
      options.onPlan?.(plan, isStock(session));
    },
    async onOwnPages({ plan }) {
      if (plan === null) return;
      session.due = byPath(plan.outputs);
      await options.onFinalPlan?.(plan);
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
    problems = [...problems, ...applyStrict(problemsIn(error, context.root), context.strict)];
  }
  return { plan: session.plan, problems: [...session.notices, ...problems], ownPages };
}

function isStock({ theme, builder, hasUserHooks }: Session): boolean {
  return theme?.isStockTheme === true && builder?.ownOutputs.size === 0 && !hasUserHooks;
}
