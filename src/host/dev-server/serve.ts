import { relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sitePathOf } from "../../core/outside.ts";
import { type Problem, sortProblems } from "../../core/problems/problem.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { drawInBackground } from "../cards/drawers.ts";
import { problemsIn } from "../eleventy/build-error.ts";
import type { Eleventy } from "../eleventy/eleventy.ts";
import { openEleventy, ownPagePaths } from "../eleventy/run.ts";
import { createSession, hasErrors, planWithPictures, type Session } from "../eleventy/session.ts";
import { cutInBackground } from "../fonts/cutters.ts";
import type { Disk } from "../publish/disk.ts";
import { type AddressHistory, createAddressHistory } from "./address-history.ts";
import { createBuildWatcher } from "./build-watcher.ts";
import { listen } from "./listen.ts";
import type { NetworkAccess } from "./network-access.ts";
import type { OverlayWords, ServerState } from "./problem-overlay.ts";
import { createServedFiles, type ServedFiles } from "./served-files.ts";

export interface ServerOptions {
  readonly root: string;
  readonly input: string;
  readonly config: string;
  /** Eleventy's input, below `root`. */
  readonly pages: string | null;
  /** The output folder that is served. */
  readonly folder: string;
  readonly port: number;
  /** Null to listen on the loopback interface alone. */
  readonly access: NetworkAccess | null;
  /** Milliseconds since 1970; asked once per build. */
  readonly now: (timeZone: string) => number;
  readonly words: OverlayWords;
  /** Called whenever the problems differ from those of the last build. */
  readonly report: (problems: readonly Problem[]) => void;
  /** Called with errors that are no author's: bugs, a full disk. */
  readonly explain: (error: unknown) => void;
}

/** Milliseconds until an editor has finished a file that was read half-written. */
const RETRY = 50;

export interface RunningServer {
  /** Of the column: "http://127.0.0.1:8080/column/" */
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds with drafts, watches and rebuilds, and serves the output. */
export async function serve(options: ServerOptions, disk: Disk): Promise<RunningServer> {
  const state: ServerState = {
    problems: [],
    failure: null,
    hasPages: false,
    changed: null,
    copiesReplaced: false,
  };
  const history = createAddressHistory();
  const files = createServedFiles(disk, options.folder);
  const session = createSession({
    root: options.root,
    input: options.input,
    includeDrafts: true,
    now: options.now,
    delivery: files,
    onUnresolved(found) {
      if (!hasErrors(state.problems)) state.problems = sortProblems([...state.problems, ...found]);
    },
    makeCutter: cutInBackground(() => watcher.buildLater()),
    async makePictureReader(input) {
      const { readInBackground } = await import("../pictures/readers.ts");
      return readInBackground(input, () => watcher.buildLater());
    },
    makeDrawer: drawInBackground(() => watcher.buildLater()),
    onPending: (notice) => options.report([notice]),
    async before(session) {
      if ((await planBuild(session, files, state, history)) === "more") watcher.buildLater();
    },
    onOwnPages(session, isReplanned) {
      if (isReplanned && planOwnPages(session, files, state) === "more") watcher.buildLater();
    },
  });
  const watcher = createBuildWatcher(options.input);
  const paths = {
    config: options.config,
    pages: options.pages,
    output: relative(options.root, options.folder),
    runMode: "serve",
    configure: watcher.configure,
  } as const;
  const eleventy = await openEleventy(paths, session);
  if (session.notices.length > 0) options.report(session.notices);
  catchProblems(eleventy, options, files, state);
  await eleventy.write();
  const site = session.builder?.site ?? { url: "http://localhost/", at: "/" };
  const prefix = sitePathOf(site);
  const served = await listen(eleventy, options.port, {
    ...options,
    ...{ prefix, state, history, plan: () => session.plan },
  });
  // A mounted column lies below; nothing of its own is at the root.
  const address = new URL(`.${site.at}`, served).href;
  watcher.start(eleventy).catch(options.explain);
  return { address, stop: () => eleventy.stopWatch() };
}

/**
 * Plans the site and decides what is due. With errors nothing is: the last good build stays. Outputs of a post that
 * was just saved are rendered first, by themselves, since they are looked at; lists and feeds follow in another build.
 */
async function planBuild(
  session: Session,
  files: ServedFiles,
  state: ServerState,
  history: AddressHistory,
): Promise<"done" | "more"> {
  let plan = await planOrForget(session, state);
  if (hasErrors(plan.problems)) {
    await sleep(RETRY);
    plan = await planOrForget(session, state);
  }
  state.problems = plan.problems;
  if (hasErrors(plan.problems)) {
    session.plan ??= plan;
    session.due = new Map();
    state.changed = [];
    state.copiesReplaced = false;
    return "done";
  }
  session.plan = plan;
  const saved = state.hasPages ? files.due(plan, "saved") : new Map();
  session.due = saved.size > 0 ? saved : files.due(plan, "all");
  state.copiesReplaced = files.syncCopies(plan, session.root);
  files.announce(history.update({ column: plan.column, tags: plan.context.tags }));
  state.changed = files.changed();
  return saved.size > 0 ? "more" : "done";
}

/** Planning throws where a module of the author's fails; the problems of the last build then make room for that one. */
async function planOrForget(session: Session, state: ServerState): Promise<SitePlan> {
  try {
    return await planWithPictures(session);
  } catch (error) {
    state.problems = [];
    throw error;
  }
}

/**
 * Plans again after Eleventy has read the author's own pages, which may have changed the navigation of every page. What
 * Eleventy was told to render gets the new bytes; whatever else is stale is left to another build.
 */
function planOwnPages(session: Session, files: ServedFiles, state: ServerState): "done" | "more" {
  const { plan, due: announced } = session;
  if (plan === null) return "done";
  const due = files.dueAgain(plan);
  state.changed = files.changed();
  session.due = new Map([...due].filter(([path]) => announced.has(path)));
  return due.size > session.due.size ? "more" : "done";
}

/** Wraps Eleventy's `write`: failing templates are problems in the overlay and don't end the watcher. */
function catchProblems(
  eleventy: Eleventy,
  options: ServerOptions,
  files: ServedFiles,
  state: ServerState,
): void {
  const write = eleventy.write.bind(eleventy);
  let reported = "";

  eleventy.write = async () => {
    let written: Awaited<ReturnType<Eleventy["write"]>> = [[], []];
    try {
      written = await write();
      const own = ownPagePaths(written[1], options.folder);
      files.removeStaleOwn(own);
      if (own.length > 0) state.changed = null;
      if (!hasErrors(state.problems)) state.hasPages = true;
    } catch (error) {
      state.problems = [...state.problems, ...problemsOf(error, options)];
    }
    const lines = options.words.lines(state.problems).join("\n");
    if (lines !== reported) {
      options.report(state.problems);
      state.changed = null;
    }
    reported = lines;
    return written;
  };
}

function problemsOf(error: unknown, { root, explain }: ServerOptions): readonly Problem[] {
  try {
    return problemsIn(error, root);
  } catch (failure) {
    explain(failure);
    return [];
  }
}
