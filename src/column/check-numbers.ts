import { type Problem, problem } from "../core/problems/problem.ts";
import type { PostEntry, SeriesEntry, SeriesWithPosts } from "./entries.ts";
import { isKindWrong } from "./parsed-files.ts";

/**
 * Missing and equal numbers, gaps, numbers against their dates, and places that do not exist.
 *
 * @param unclear some files of the series could not be read: what seems to be missing may be in them.
 */
export function checkNumbers({ series, posts }: SeriesWithPosts, unclear: boolean): Problem[] {
  const problems: Problem[] = [];
  const { values: card } = series.file.front;
  const missing = new Set(card.missing ?? []);

  const episodes = posts.filter((post) => post.kind === "episode");
  for (const post of episodes) {
    if (post.number === null && !post.file.front.has("episode") && !isKindWrong(post.file)) {
      const before = episodes.filter((other) => sameCount(other, post)).map((other) => other.number ?? 0);
      const next = Math.max(0, ...before) + 1;
      problems.push(problem("number-missing", { path: post.file.source.path, line: 1 }, { next }));
    }
  }

  let before: PostEntry | null = null;
  for (const post of episodes) {
    if (post.number === null) continue;
    if (missing.has(post.number)) {
      problems.push(problem("missing-exists", locationOf(post), { number: post.number }));
    }
    if (before !== null && before.number !== null && sameCount(before, post)) {
      problems.push(...compare(before as Numbered, post as Numbered, missing));
    }
    before = post;
  }

  problems.push(...compareDates(episodes));

  const numbers = new Set(episodes.map((post) => post.number));
  for (const post of posts) {
    if (post.after !== null && post.after !== 0 && !numbers.has(post.after)) {
      problems.push(problem("after-unknown", post.file.front.place("after"), { after: post.after }));
    }
  }
  const guesses = ["number-gap", "after-unknown"];
  problems.push(...checkTotal(card.total, series, episodes));
  return unclear ? problems.filter(({ code }) => !guesses.includes(code)) : problems;
}

/** More episodes than were announced; drafts are no news yet. */
function checkTotal(total: number | null, series: SeriesEntry, episodes: readonly PostEntry[]): Problem[] {
  const numbers = episodes.flatMap(({ number, state }) =>
    number !== null && number > 0 && state !== "draft" ? [number] : [],
  );
  const count =
    series.numbering === "season"
      ? numbers.length
      : numbers.reduce((most, number) => Math.max(most, number), 0);
  if (total === null || count <= total) return [];
  return [problem("total-passed", series.file.front.place("total"), { total, count })];
}

/** Seasons that number anew are counted apart. */
function sameCount(a: PostEntry, b: PostEntry): boolean {
  return a.series?.numbering !== "season" || a.season === b.season;
}

type Numbered = PostEntry & { readonly number: number };

function* compare(before: Numbered, post: Numbered, missing: ReadonlySet<number>): Generator<Problem> {
  const at = locationOf(post);
  const other = before.file.source.path;
  if (before.number === post.number) {
    yield problem("number-equal", at, { number: post.number, other });
    return;
  }
  for (const [from, to] of gaps(before.number, post.number, missing)) {
    yield problem("number-gap", at, { from, to, series: post.series?.title ?? "" });
  }
}

/** Through all seasons. The date of a draft says nothing yet. */
function* compareDates(episodes: readonly PostEntry[]): Generator<Problem> {
  let before: PostEntry | null = null;
  for (const post of episodes) {
    if (post.number === null || post.state === "draft") continue;
    const isTwin = before?.number === post.number && sameCount(before, post);
    if (before && !isTwin && (before.date?.epoch ?? 0) > (post.date?.epoch ?? 0)) {
      const facts = {
        number: post.number,
        other: before.file.source.path,
        otherNumber: before.number ?? 0,
      };
      yield problem("number-against-date", post.file.front.place("date"), facts);
    }
    before = post;
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

function locationOf(post: PostEntry) {
  return post.file.front.place("episode");
}
