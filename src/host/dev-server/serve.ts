import { relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Problem } from "../../core/problems/problem.ts";
import { problemsIn } from "../eleventy/build-error.ts";
import type { Eleventy } from "../eleventy/eleventy.ts";
import { openEleventy, ownPages } from "../eleventy/run.ts";
import { createSession, hasErrors, planSite, type Session } from "../eleventy/session.ts";
import type { Disk } from "../publish/disk.ts";
import { createBuildWatcher } from "./build-watcher.ts";
import { listen } from "./listen.ts";
import type { OverlayWords, ServerState } from "./problem-overlay.ts";
import { createServedFiles, type ServedFiles } from "./served-files.ts";

/** What the server is told. */
export interface ServerOptions {
  readonly root: string;
  readonly input: string;
  readonly config: string;
  /** Eleventy's input, below `root`. */
  readonly pages: string;
  /** Where the pages lie that are served. */
  readonly folder: string;
  readonly port: number;
  readonly now: (timeZone: string) => number;
  readonly words: OverlayWords;
  /** Told what is wrong, each time that changes. */
  readonly report: (problems: readonly Problem[]) => void;
  /** Told of failures that are not the author's doing. */
  readonly complain: (error: unknown) => void;
}

/** Files that an editor is still writing are whole again after this many milliseconds. */
const HALF_WRITTEN = 50;

/** A server that runs. */
export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds with drafts, serves on loopback and builds again at every change. */
export async function serve(options: ServerOptions, disk: Disk): Promise<RunningServer> {
  const state: ServerState = { problems: [], hasPages: false, changed: null, files: false };
  const files = createServedFiles(disk, options.folder);
  const session = createSession({
    root: options.root,
    input: options.input,
    includeDrafts: true,
    now: options.now,
    delivery: files,
    async before(session) {
      if ((await settle(session, files, state)) === "more") watcher.buildLater();
    },
    onOwnPages(session, isReplanned) {
      if (isReplanned && settleOwnPages(session, files, state) === "more") watch.buildAgain();
    },
  });
  const watcher = createBuildWatcher(options.input);
  const paths = {
    config: options.config,
    pages: options.pages,
    output: relative(options.root, options.folder),
    runMode: "serve",
    tune: watcher.configure,
  } as const;
  const eleventy = await openEleventy(paths, session);
  if (session.notices.length > 0) options.report(session.notices);
  reportWrites(eleventy, options, files, state);
  await watcher.start(eleventy);
  const prefix = new URL(session.builder?.site.url ?? "http://localhost/").pathname;
  const address = await listen(eleventy, options.port, options.folder, prefix, state, options.words);
  return { address, stop: () => eleventy.stopWatch() };
}

/**
 * Plans the site. With errors the pages of before stay as they are. What has just been written comes first, and by
 * itself, since somebody is looking at it; the lists and feeds in which it stands are left to another build.
 */
async function settle(session: Session, files: ServedFiles, state: ServerState): Promise<"done" | "more"> {
  let plan = planSite(session);
  if (hasErrors(plan.problems)) {
    await sleep(HALF_WRITTEN);
    plan = planSite(session);
  }
  state.problems = plan.problems;
  if (hasErrors(plan.problems)) {
    session.plan ??= plan;
    session.due = new Map();
    state.changed = [];
    state.files = false;
    return "done";
  }
  session.plan = plan;
  const written = state.hasPages ? files.due(plan, "written") : new Map();
  session.due = written.size > 0 ? written : files.due(plan, "all");
  state.files = files.tidy(plan, session.root);
  state.changed = files.changed();
  return written.size > 0 ? "more" : "done";
}

/**
 * The author's own pages may have changed the navigation, which stands on every page. Eleventy has been told what is due
 * by now: that is rendered as it has to be, and whatever else has changed is left to another build.
 */
function settleOwnPages(session: Session, files: ServedFiles, state: ServerState): "done" | "more" {
  const { plan, due: announced } = session;
  if (plan === null) return "done";
  const due = files.dueAgain(plan);
  state.changed = files.changed();
  session.due = new Map([...due].filter(([path]) => announced.has(path)));
  return due.size > session.due.size ? "more" : "done";
}

/** Has failing templates shown instead of ending the watch, and keeps count of the author's own pages. */
function reportWrites(
  eleventy: Eleventy,
  options: ServerOptions,
  files: ServedFiles,
  state: ServerState,
): void {
  const write = eleventy.write.bind(eleventy);
  let told = "";

  eleventy.write = async () => {
    let written: Awaited<ReturnType<Eleventy["write"]>> = [[], []];
    try {
      written = await write();
      const own = ownPages(written[1], options.folder);
      files.tidyOwn(own);
      if (own.length > 0) state.changed = null;
      if (!hasErrors(state.problems)) state.hasPages = true;
    } catch (error) {
      state.problems = [...state.problems, ...authorsProblems(error, options)];
    }
    const telling = state.problems.map(options.words.line).join("\n");
    if (telling !== told) {
      options.report(state.problems);
      state.changed = null;
    }
    told = telling;
    return written;
  };
}

function authorsProblems(error: unknown, { root, complain }: ServerOptions): readonly Problem[] {
  try {
    return problemsIn(error, root);
  } catch (failure) {
    complain(failure);
    return [];
  }
}
