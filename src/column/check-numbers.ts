import { type Problem, problem } from "../core/problems/problem.ts";
import type { PostEntry, SeriesEntry, SeriesWithPosts } from "./entries.ts";
import { isKindWrong, isMisspelt } from "./parsed-files.ts";

/**
 * Missing and duplicate numbers, gaps, numbers out of date order, and an `after` that names no episode.
 *
 * @param isIncomplete some files of the series could not be parsed: what seems to be missing may be in them
 */
export function checkNumbers({ series, posts }: SeriesWithPosts, isIncomplete: boolean): Problem[] {
  const problems: Problem[] = [];
  const { values: front } = series.file.front;
  const missing = new Set(front.missing ?? []);

  const episodes = posts.filter((post) => post.kind === "episode");
  for (const post of episodes) {
    const isReported = post.file.front.has("episode") || isMisspelt(post.file, "episode");
    if (post.number === null && !isReported && !isKindWrong(post.file)) {
      const before = episodes
        .filter((other) => isSameSequence(other, post))
        .map((other) => other.number ?? 0);
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
    if (before !== null && before.number !== null && isSameSequence(before, post)) {
      problems.push(...compare(before as Numbered, post as Numbered, missing));
    }
    before = post;
  }

  problems.push(...compareDates(episodes));

  const numbers = new Set(episodes.map((post) => post.number));
  for (const post of posts) {
    if (post.after !== null && post.after !== 0 && !numbers.has(post.after)) {
      problems.push(problem("after-unknown", post.file.front.locationOf("after"), { after: post.after }));
    }
  }
  const seasons = front.seasons?.length ?? 0;
  for (const { season, file } of posts) {
    if (seasons > 0 && season !== null && season > seasons)
      problems.push(problem("season-unknown", file.front.locationOf("season"), { season, seasons }));
  }
  const uncertain = ["number-gap", "after-unknown"];
  problems.push(...checkTotal(front.total, series, episodes));
  return isIncomplete ? problems.filter(({ code }) => !uncertain.includes(code)) : problems;
}

/** More episodes than `total` announces, drafts not counted. */
function checkTotal(total: number | null, series: SeriesEntry, episodes: readonly PostEntry[]): Problem[] {
  const numbers = episodes.flatMap(({ number, state }) =>
    number !== null && number > 0 && state !== "draft" ? [number] : [],
  );
  const count =
    series.numbering === "season"
      ? numbers.length
      : numbers.reduce((most, number) => Math.max(most, number), 0);
  if (total === null || count <= total) return [];
  return [problem("total-passed", series.file.front.locationOf("total"), { total, count })];
}

/** Whether two episodes share one number sequence: with `numbering: season` each season has its own. */
function isSameSequence(a: PostEntry, b: PostEntry): boolean {
  return a.series?.numbering !== "season" || a.season === b.season;
}

type Numbered = PostEntry & { readonly number: number };

function* compare(before: Numbered, post: Numbered, missing: ReadonlySet<number>): Generator<Problem> {
  const at = locationOf(post);
  if (before.number === post.number) {
    const isDraftFirst = before.state === "draft" && post.state !== "draft";
    const [first, second] = isDraftFirst ? [post, before] : [before, post];
    const facts = { number: post.number, other: first.file.source.path };
    yield problem("number-equal", locationOf(second), facts);
    return;
  }
  for (const [from, to] of gaps(before.number, post.number, missing)) {
    yield problem("number-gap", at, { from, to, series: post.series?.title ?? "" });
  }
}

/** Dates must not decrease, across all seasons. Drafts are skipped: their date is provisional. */
function* compareDates(episodes: readonly PostEntry[]): Generator<Problem> {
  let before: PostEntry | null = null;
  for (const post of episodes) {
    if (post.number === null || post.state === "draft") continue;
    const isDuplicate = before?.number === post.number && isSameSequence(before, post);
    if (before && !isDuplicate && (before.date?.epoch ?? 0) > (post.date?.epoch ?? 0)) {
      const facts = {
        number: post.number,
        other: before.file.source.path,
        otherNumber: before.number ?? 0,
      };
      yield problem("number-against-date", post.file.front.locationOf("date"), facts);
    }
    before = post;
  }
}

/** Ranges of missing numbers: between 2 and 8, with 5 missing on purpose, 3 to 4 and 6 to 7. */
function* gaps(before: number, after: number, missing: ReadonlySet<number>): Generator<[number, number]> {
  const stops = [...missing].filter((number) => number > before && number < after).sort((a, b) => a - b);
  let from = before + 1;
  for (const stop of [...stops, after]) {
    if (from < stop) yield [from, stop - 1];
    from = stop + 1;
  }
}

function locationOf(post: PostEntry) {
  return post.file.front.locationOf("episode");
}
