import type { ParsedPost } from "../../column/parsed-files.ts";
import type { Code, Problem } from "../../core/problems/problem.ts";

/** What two posts can't share, by the problem that says so: the field in which it is written. */
const SHARED: { readonly [C in Code]?: "slug" | "episode" | "id" } = {
  "address-equal": "slug",
  "number-equal": "episode",
  "id-equal": "id",
};

/**
 * The problems of a post that comes out, and those that it causes elsewhere: a link to a part that it lacks. What it
 * takes from another post is told at the post itself, whichever name comes first. What is wrong with other drafts is
 * none of them.
 *
 * @param before the problems of the column while the post was a draft
 * @param after those of the column as it will be
 */
export function causedProblems(
  { source, front }: ParsedPost,
  before: readonly Problem[],
  after: readonly Problem[],
): readonly Problem[] {
  const known = new Set(before.map(keyOf));
  const caused = after.filter(
    (each) => !each.draft && (each.path === source.path || !known.has(keyOf(each))),
  );
  return caused.map((each) => {
    const field = SHARED[each.code];
    if (field === undefined || !("other" in each.facts) || each.facts.other !== source.path) return each;
    const facts = { ...each.facts, other: each.path };
    return { ...each, column: null, ...front.locationOf(field), facts };
  });
}

function keyOf({ path, line, column, code, facts }: Problem): string {
  return JSON.stringify([path, line, column, code, facts]);
}
