import type { NextShown, Upcoming } from "../model.ts";
import { type Day, dayOf, readDate } from "../time/zone.ts";
import type { Draft, FilledShelf } from "./draft.ts";
import { isPromised, nearest } from "./rhythm.ts";
import type { Clock } from "./shelve.ts";

/**
 * What readers may learn of the next episode: the day that one is scheduled for, else the day that the cadence
 * promises. Nothing of a series that is complete or paused, and never a day that had passed when the site was made.
 */
export function upcoming({ shelf, drafts }: FilledShelf, shown: NextShown, clock: Clock): Upcoming | null {
  const { values: card } = shelf.sheet.front;
  if (shown === "hidden" || (card.status ?? "ongoing") !== "ongoing") return null;
  const next = scheduled(drafts);
  if (next?.date) {
    const lang = next.sheet.front.values.lang ?? card.lang;
    return { date: next.date, title: shown === "title" ? { text: next.title, lang } : null };
  }
  return promised({ shelf, drafts }, clock);
}

/** The first that will appear by itself. */
function scheduled(drafts: readonly Draft[]): Draft | null {
  let first: Draft | null = null;
  for (const draft of drafts) {
    if (draft.state !== "scheduled" || draft.kind === "notice" || draft.sheet.front.values.withdrawn)
      continue;
    if ((draft.date?.epoch ?? 0) < (first?.date?.epoch ?? Number.POSITIVE_INFINITY)) first = draft;
  }
  return first;
}

function promised({ shelf: { cadence }, drafts }: FilledShelf, { timeZone, now }: Clock): Upcoming | null {
  const newest = lastKept(drafts);
  if (cadence === null || newest === null) return null;
  const day = nearest(keptBy(newest, cadence), cadence, 1);
  const reading = readDate(day.iso, timeZone, cadence.time);
  return "moment" in reading && reading.moment.epoch > now ? { date: reading.moment, title: null } : null;
}

/** The day of the newest post that keeps a promise: an episode, or a notice that there is none. */
function lastKept(drafts: readonly Draft[]): Day | null {
  let newest: Draft | null = null;
  for (const draft of drafts) {
    if (draft.state === "draft" || draft.kind === "special") continue;
    if ((draft.date?.epoch ?? 0) >= (newest?.date?.epoch ?? 0)) newest = draft;
  }
  return newest?.date ? dayOf(newest.date.iso) : null;
}

/** What appears a day early or late keeps the promise that is nearest; between two, the later. */
function keptBy(day: Day, cadence: NonNullable<FilledShelf["shelf"]["cadence"]>): Day {
  if (isPromised(day, cadence)) return day;
  const [before, later] = [nearest(day, cadence, -1), nearest(day, cadence, 1)];
  return day.count - before.count < later.count - day.count ? before : later;
}
