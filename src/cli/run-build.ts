import { BuildError } from "../core/problems/build-error.ts";
import type { Problem } from "../core/problems/problem.ts";
import { problemsIn } from "../host/eleventy/build-error.ts";
import { openEleventy, outputOf, writeSite } from "../host/eleventy/run.ts";
import {
  byPath,
  createSession,
  type Delivery,
  hasErrors,
  planWithPictures,
  type Session,
  type SessionOptions,
} from "../host/eleventy/session.ts";
import { cutNothing } from "../host/fonts/cutter.ts";
import type { PictureReader, ReaderInput } from "../host/pictures/reader.ts";
import { disk } from "../host/publish/disk.ts";
import type { Sources } from "../input/files/sources.ts";
import type { SiteBuilder } from "../plan/site-builder.ts";
import type { SitePlan } from "../plan/site-plan.ts";
import { type CommandContext, pagesFolder } from "./context.ts";
import { applyStrict } from "./report.ts";

/** Result of a build. */
export interface BuildResult {
  /** Null when it failed before planning. */
  readonly plan: SitePlan | null;
  readonly problems: readonly Problem[];
  /** Paths of the files from the author's own templates, below the output folder. */
  readonly ownFiles: readonly string[];
  /** Null when `.eleventy.ts` could not be loaded. */
  readonly builder: SiteBuilder | null;
  /** Removes pictures from the cache that the build did not ask for. */
  readonly removeUnusedPictures: () => void;
  /** Reads what has changed since the build. */
  readonly readSources: () => Sources;
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
  /** Called while pictures are read and encoded. */
  readonly onPicture?: SessionOptions["onPicture"];
  /**
   * Called before posts are read.
   *
   * @param readSources reads what has changed since it was last called
   */
  readonly onBuilder?: (builder: SiteBuilder, readSources: () => Sources) => void;
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
    foreign: context.foreign,
    checkDrafts: options.checkDrafts ?? false,
    now: context.now,
    delivery: options.delivery,
    isDry: options.dry,
    onUnresolved(found) {
      problems = [...problems, ...applyStrict(found, context.strict)];
    },
    onPending: options.onPending,
    ...(options.onPicture && { onPicture: options.onPicture }),
    ...(options.dry && { makeCutter: cutNothing, makePictureReader: readKnown, makeDrawer: null }),
    ...options.parallel,
    async before(session) {
      if (session.builder) options.onBuilder?.(session.builder, session.readSources);
      const plan = await planWithPictures(session);
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

  let ownFiles: readonly string[] = [];
  try {
    const paths = {
      config: context.config,
      pages: pagesFolder(context, disk),
      output: context.foreign === null ? options.output : null,
      runMode: "build",
    } as const;
    const eleventy = await openEleventy(paths, session);
    eleventy.setDryRun(options.dry);
    ownFiles = await writeSite(eleventy, session, outputOf(eleventy, paths));
  } catch (error) {
    // Advice for what is published, which nothing is now.
    const others = problems.filter(({ code }) => code !== "ids-unwritten");
    problems = [...others, ...applyStrict(problemsIn(error, context.root), context.strict)];
  }
  const { plan, builder, readSources } = session;
  const removeUnusedPictures = () => session.pictureReader?.removeUnused();
  const all = [...session.notices, ...problems];
  return { plan, problems: all, ownFiles, builder, readSources, removeUnusedPictures };
}

/** Lazy import: many columns have no pictures. */
async function readKnown(input: ReaderInput): Promise<PictureReader> {
  return (await import("../host/pictures/readers.ts")).readKnown(input);
}

function isStock({ theme, builder, hasUserHooks }: Session): boolean {
  return theme?.isStockTheme === true && builder?.ownOutputs.size === 0 && !hasUserHooks;
}
