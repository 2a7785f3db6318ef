import { postsOf } from "../../column/posts.ts";
import { foldCase } from "../../core/fold-case.ts";
import { type Problem, problem } from "../../core/problems/problem.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import type { ContentMap } from "./eleventy-config.ts";
import { isVirtualTemplate } from "./templates.ts";

/** Route collisions: a problem for each own page whose address another page, post or copied file has. */
export function collisions({ inputPathToUrl }: ContentMap, plan: SitePlan): Problem[] {
  // Sorted for determinism: Eleventy lists templates in the order of reading, which differs from run to run.
  const own = Object.entries(inputPathToUrl)
    .filter(([inputPath]) => !isVirtualTemplate(inputPath))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return own.length === 0 ? [] : collisionsOf(own, plan);
}

type UrlsByTemplate = readonly (readonly [inputPath: string, urls: readonly (string | false)[]])[];

function collisionsOf(own: UrlsByTemplate, plan: SitePlan): Problem[] {
  const taken = new Map<string, string>();
  for (const output of plan.outputs) taken.set(foldCase(output.address), "Yeonjae");
  for (const copy of plan.copies) taken.set(foldCase(`/${copy.path}`), copy.source);
  for (const post of postsOf(plan.column)) taken.set(foldCase(post.address), post.source);

  const problems: Problem[] = [];
  for (const [inputPath, urls] of own) {
    const path = inputPath.replace(/^\.\//, "");
    for (const url of urls) {
      if (url === false) continue;
      const key = foldCase(url);
      const other = taken.get(key);
      if (other !== undefined)
        problems.push(problem("output-equal", { path, line: 1 }, { output: url, other }));
      else taken.set(key, path);
    }
  }
  return problems;
}
