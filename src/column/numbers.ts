import { type Problem, problem } from "../problems/problem.ts";
import type { Draft, FilledShelf, Shelf } from "./draft.ts";
import { isKindWrong } from "./sheets.ts";

/**
 * Missing and equal numbers, gaps, numbers against their dates, and places that do not exist.
 *
 * @param unclear some files of the series could not be read: what seems to be missing may be in them.
 */
export function checkNumbers({ shelf, drafts }: FilledShelf, unclear: boolean): Problem[] {
  const problems: Problem[] = [];
  const { values: card } = shelf.sheet.front;
  const missing = new Set(card.missing ?? []);

  const episodes = drafts.filter((draft) => draft.kind === "episode");
  for (const draft of episodes) {
    if (draft.number === null && !draft.sheet.front.has("episode") && !isKindWrong(draft.sheet)) {
      const before = episodes.filter((other) => sameCount(other, draft)).map((other) => other.number ?? 0);
      const next = Math.max(0, ...before) + 1;
      problems.push(problem("number-missing", { path: draft.sheet.source.path, line: 1 }, { next }));
    }
  }

  let before: Draft | null = null;
  for (const draft of episodes) {
    if (draft.number === null) continue;
    if (missing.has(draft.number)) {
      problems.push(problem("missing-exists", placeOf(draft), { number: draft.number }));
    }
    if (before !== null && before.number !== null && sameCount(before, draft)) {
      problems.push(...compare(before as Numbered, draft as Numbered, missing));
    }
    before = draft;
  }

  problems.push(...compareDates(episodes));

  const numbers = new Set(episodes.map((draft) => draft.number));
  for (const draft of drafts) {
    if (draft.after !== null && draft.after !== 0 && !numbers.has(draft.after)) {
      problems.push(problem("after-unknown", draft.sheet.front.place("after"), { after: draft.after }));
    }
  }
  const guesses = ["number-gap", "after-unknown"];
  problems.push(...checkTotal(card.total, shelf, episodes));
  return unclear ? problems.filter(({ code }) => !guesses.includes(code)) : problems;
}

/** More episodes than were announced; drafts are no news yet. */
function checkTotal(total: number | null, shelf: Shelf, episodes: readonly Draft[]): Problem[] {
  const numbers = episodes.flatMap(({ number, state }) =>
    number !== null && number > 0 && state !== "draft" ? [number] : [],
  );
  const count =
    shelf.numbering === "season"
      ? numbers.length
      : numbers.reduce((most, number) => Math.max(most, number), 0);
  if (total === null || count <= total) return [];
  return [problem("total-passed", shelf.sheet.front.place("total"), { total, count })];
}

/** Seasons that number anew are counted apart. */
function sameCount(a: Draft, b: Draft): boolean {
  return a.shelf?.numbering !== "season" || a.season === b.season;
}

type Numbered = Draft & { readonly number: number };

function* compare(before: Numbered, draft: Numbered, missing: ReadonlySet<number>): Generator<Problem> {
  const at = placeOf(draft);
  const other = before.sheet.source.path;
  if (before.number === draft.number) {
    yield problem("number-equal", at, { number: draft.number, other });
    return;
  }
  for (const [from, to] of gaps(before.number, draft.number, missing)) {
    yield problem("number-gap", at, { from, to, series: draft.shelf?.title ?? "" });
  }
}

/** Through all seasons. The date of a draft says nothing yet. */
function* compareDates(episodes: readonly Draft[]): Generator<Problem> {
  let before: Draft | null = null;
  for (const draft of episodes) {
    if (draft.number === null || draft.state === "draft") continue;
    const isTwin = before?.number === draft.number && sameCount(before, draft);
    if (before && !isTwin && (before.date?.epoch ?? 0) > (draft.date?.epoch ?? 0)) {
      const facts = {
        number: draft.number,
        other: before.sheet.source.path,
        otherNumber: before.number ?? 0,
      };
      yield problem("number-against-date", draft.sheet.front.place("date"), facts);
    }
    before = draft;
  }
}

/** Between 2 and 8, with 5 missing on purpose: 3 to 4 and 6 to 7. */
function* gaps(before: number, after: number, missing: ReadonlySet<number>): Generator<[number, number]> {
  const stops = [...missing].filter((number) => number > before && number < after).sort((a, b) => a - b);
  let from = before + 1;
  for (const stop of [...stops, after]) {
    if (from < stop) yield [from, stop - 1];
    from = stop + 1;
  }
}

function placeOf(draft: Draft) {
  return draft.sheet.front.place("episode");
}
