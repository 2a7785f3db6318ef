import type { SecondReader } from "../column/ahead.ts";
import type { Edition, Order } from "../edition/edition.ts";
import type { Press } from "../edition/press.ts";
import { emit, openEleventy } from "../emit/emit.ts";
import { byPath, type Delivery, hasErrors, newSession, runPress } from "../emit/session.ts";
import { problemsIn, Trouble } from "../emit/trouble.ts";
import type { Problem } from "../problems/problem.ts";
import { disk } from "../publish/disk.ts";
import { type Desk, pagesFolder } from "./desk.ts";
import { judge } from "./report.ts";

/** What a run of the whole engine has come to. */
export interface Made {
  /** Null when the column could not even be opened. */
  readonly edition: Edition | null;
  readonly problems: readonly Problem[];
  /** How many pages of the author's own there are. */
  readonly ownPages: number;
}

export interface Making {
  /** Where Eleventy puts the author's own pages. */
  readonly output: string;
  /** Print everything, write nothing. */
  readonly dry: boolean;
  readonly delivery: Delivery;
  /** Another thread's part in the reading. */
  readonly sources?: Order["sources"];
  readonly second?: (press: Press) => SecondReader | null;
  /** Called before anything is read. */
  readonly onPress?: (press: Press) => void;
  /**
   * Called once the edition is found good, before it is printed.
   *
   * @param isOurs whether it comes out the same wherever it is printed: no code of the author's has a part in it
   */
  readonly onEdition: (edition: Edition, isOurs: boolean) => void;
}

/** Runs the press and prints the edition through Eleventy, as far as there are no errors. */
export async function make(desk: Desk, making: Making): Promise<Made> {
  let problems: readonly Problem[] = [];
  const session = newSession({
    root: desk.root,
    input: desk.input,
    drafts: desk.drafts,
    now: desk.now,
    delivery: making.delivery,
    ...(making.sources && { sources: making.sources }),
    ...(making.second && { second: making.second }),
    before(session) {
      if (session.press) making.onPress?.(session.press);
      const edition = runPress(session);
      session.edition = edition;
      problems = judge(edition.problems, desk.strict);
      if (hasErrors(problems)) throw new Trouble([]);
      session.due = byPath(edition.outputs);
      making.onEdition(edition, session.look?.isOurs === true && !session.isWatched);
    },
  });

  let ownPages = 0;
  try {
    const place = {
      config: desk.config,
      pages: pagesFolder(desk, disk),
      output: making.output,
      runMode: "build",
    } as const;
    const eleventy = await openEleventy(place, session);
    eleventy.setDryRun(making.dry);
    ownPages = await emit(eleventy, session, making.output);
  } catch (error) {
    problems = [...problems, ...judge(problemsIn(error, desk.root), desk.strict)];
  }
  return { edition: session.edition, problems, ownPages };
}
