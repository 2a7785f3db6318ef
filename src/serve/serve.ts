import { relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Eleventy } from "../emit/eleventy.ts";
import { openEleventy, ownPages } from "../emit/emit.ts";
import { hasErrors, newSession, runPress, type Session } from "../emit/session.ts";
import { problemsIn } from "../emit/trouble.ts";
import type { Problem } from "../problems/problem.ts";
import type { Disk } from "../publish/disk.ts";
import type { Board, BoardWords } from "./board.ts";
import { listen } from "./listen.ts";
import { newShelf, type Shelf } from "./shelf.ts";
import { newWatch } from "./watch.ts";

/** What the server is told. */
export interface ServeOrder {
  readonly root: string;
  readonly input: string;
  readonly config: string;
  /** Eleventy's input, below `root`. */
  readonly pages: string;
  /** Where the pages lie that are served. */
  readonly folder: string;
  readonly port: number;
  readonly now: (timeZone: string) => number;
  readonly words: BoardWords;
  /** Told what is wrong, each time that changes. */
  readonly report: (problems: readonly Problem[]) => void;
  /** Told of failures that are not the author's doing. */
  readonly complain: (error: unknown) => void;
}

/** Files that an editor is still writing are whole again after this many milliseconds. */
const HALF_WRITTEN = 50;

/** A server that runs. */
export interface Serving {
  readonly address: string;
  stop(): Promise<void>;
}

/** Builds with drafts, serves on loopback and builds again at every change. */
export async function serve(order: ServeOrder, disk: Disk): Promise<Serving> {
  const board: Board = { problems: [], hasPages: false, changed: null, files: false };
  const shelf = newShelf(disk, order.folder);
  const session = newSession({
    root: order.root,
    input: order.input,
    drafts: true,
    now: order.now,
    delivery: shelf,
    async before(session) {
      if ((await settle(session, shelf, board)) === "more") watch.buildAgain();
    },
  });
  const watch = newWatch(order.root, order.input);
  const place = {
    config: order.config,
    pages: order.pages,
    output: relative(order.root, order.folder),
    runMode: "serve",
    tune: watch.tune,
  } as const;
  const eleventy = await openEleventy(place, session);
  reportWrites(eleventy, order, shelf, board);
  watch.attach(eleventy, await eleventy.watch());
  const prefix = new URL(session.press?.site.url ?? "http://localhost/").pathname;
  const address = await listen(eleventy, order.port, order.folder, prefix, board, order.words);
  return { address, stop: () => eleventy.stopWatch() };
}

/**
 * Runs the press. With errors the pages of before stay as they are. What has just been written comes first, and by
 * itself, since somebody is looking at it; the lists and feeds in which it stands are left to another build.
 */
async function settle(session: Session, shelf: Shelf, board: Board): Promise<"done" | "more"> {
  let edition = runPress(session);
  if (hasErrors(edition.problems)) {
    await sleep(HALF_WRITTEN);
    edition = runPress(session);
  }
  board.problems = edition.problems;
  if (hasErrors(edition.problems)) {
    session.edition ??= edition;
    session.due = new Map();
    board.changed = [];
    board.files = false;
    return "done";
  }
  session.edition = edition;
  const written = board.hasPages ? shelf.due(edition, "written") : new Map();
  session.due = written.size > 0 ? written : shelf.due(edition, "all");
  board.files = shelf.tidy(edition, session.root);
  board.changed = shelf.changed();
  return written.size > 0 ? "more" : "done";
}

/** Has failing templates shown instead of ending the watch, and keeps count of the author's own pages. */
function reportWrites(eleventy: Eleventy, order: ServeOrder, shelf: Shelf, board: Board): void {
  const write = eleventy.write.bind(eleventy);
  let told = "";

  eleventy.write = async () => {
    let written: Awaited<ReturnType<Eleventy["write"]>> = [[], []];
    try {
      written = await write();
      const own = ownPages(written[1], order.folder);
      shelf.tidyOwn(own);
      if (own.length > 0) board.changed = null;
      if (!hasErrors(board.problems)) board.hasPages = true;
    } catch (error) {
      board.problems = [...board.problems, ...authorsProblems(error, order)];
    }
    const telling = board.problems.map(order.words.line).join("\n");
    if (telling !== told) {
      order.report(board.problems);
      board.changed = null;
    }
    told = telling;
    return written;
  };
}

function authorsProblems(error: unknown, { root, complain }: ServeOrder): readonly Problem[] {
  try {
    return problemsIn(error, root);
  } catch (failure) {
    complain(failure);
    return [];
  }
}
