import type { Site } from "../model.ts";
import type { Problem } from "../problems/problem.ts";
import type { Sources } from "../read/source.ts";
import { type Addresses, locate } from "./addresses.ts";
import type { Draft, FilledShelf, Shelf } from "./draft.ts";
import { checkNumbers } from "./numbers.ts";
import { readingOrder } from "./order.ts";
import { checkRhythm } from "./rhythm.ts";
import { readSheets, type SheetMemory, type Sheets } from "./sheets.ts";
import { homeOf, type Shelved, shelve } from "./shelve.ts";
import { equalIds, equalNames } from "./twins.ts";

/** All that the cards of a column tell, before any text is read. Drafts and scheduled posts are among it. */
export interface Survey extends Omit<Shelved, "problems"> {
  readonly sources: Sources;
  readonly sheets: Sheets;
  readonly filled: readonly FilledShelf[];
  readonly addresses: Addresses;
  readonly problems: readonly Problem[];
}

/** @param now milliseconds since 1970 */
export function surveyColumn(
  found: Sources,
  site: Pick<Site, "timeZone" | "url">,
  now: number,
  memory: SheetMemory = new WeakMap(),
): Survey {
  const sources = inOrder(found);
  const sheets = readSheets(sources, memory);
  const shelved = shelve(sheets, sources.folder, { timeZone: site.timeZone, now });
  const { shelves, drafts, unfit } = shelved;
  const filled = shelves.map((shelf) => fill(shelf, drafts));
  const addresses = locate(sources, shelves, drafts, sheets.home, site.url);
  const problems = [
    ...sources.problems,
    ...equalNames(sources),
    ...sheets.problems,
    ...shelved.problems,
    ...filled.flatMap((each) => [
      ...checkNumbers(each, isUnclear(each.shelf, sheets, shelved, sources.folder)),
      ...checkRhythm(each),
    ]),
    ...addresses.problems,
    ...equalIds([...shelves, ...drafts]),
  ];
  return { sources, sheets, shelves, drafts, unfit, filled, addresses, problems };
}

/** However they were found, so that whose fault a collision is does not hang on a disk's habits. */
function inOrder({ posts, attachments, ...rest }: Sources): Sources {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return { ...rest, posts: [...posts].sort(byPath), attachments: [...attachments].sort(byPath) };
}

function fill(shelf: Shelf, drafts: readonly Draft[]): FilledShelf {
  return { shelf, drafts: readingOrder(drafts.filter((draft) => draft.shelf === shelf)) };
}

/** Whether what seems to be missing from a series may be in a file that could not be read. */
function isUnclear({ slug }: Shelf, { unread }: Sheets, { unfit }: Shelved, folder: string): boolean {
  return (
    [...unread].some((path) => homeOf(path, folder) === slug) ||
    unfit.some(({ source, front }) => (front.values.series ?? homeOf(source.path, folder)) === slug)
  );
}
