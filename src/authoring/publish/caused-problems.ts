import type { Problem } from "../../core/problems/problem.ts";

/**
 * The problems of a post that comes out, and those that it causes elsewhere: an address that is taken, a link to a part
 * that it lacks. What is wrong with other drafts is none of them.
 *
 * @param before the problems of the column while the post was a draft
 * @param after those of the column as it will be
 */
export function causedProblems(
  path: string,
  before: readonly Problem[],
  after: readonly Problem[],
): readonly Problem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((each) => !each.draft && (each.path === path || !known.has(keyOf(each))));
}

function keyOf({ path, line, column, code, facts }: Problem): string {
  return JSON.stringify([path, line, column, code, facts]);
}
