import { type Problem, problem } from "../../core/problems/problem.ts";
import { pathOf } from "../../outputs/route.ts";
import type { SitePlan } from "../../plan/site-plan.ts";
import { nameOfMaker, takenPaths } from "../../plan/taken-paths.ts";
import type { ContentMap } from "./eleventy-config.ts";
import { isVirtualTemplate } from "./templates.ts";

type Plan = Pick<SitePlan, "column" | "outputs" | "copies">;

/**
 * Route collisions: a problem for each own page whose address another page, post or copied file has, or whose file
 * would need a folder in place of a file.
 *
 * @param ownOutputs the names of the author's output modules
 */
export function collisions(
  { inputPathToUrl }: Pick<ContentMap, "inputPathToUrl">,
  plan: Plan,
  ownOutputs: ReadonlySet<string>,
): Problem[] {
  // Sorted for determinism: Eleventy lists templates in the order of reading, which differs from run to run.
  const own = Object.entries(inputPathToUrl)
    .filter(([inputPath]) => !isVirtualTemplate(inputPath))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (own.length === 0) return [];

  const taken = takenPaths(plan.outputs, plan.copies);
  const problems: Problem[] = [];
  for (const [inputPath, urls] of own) {
    const path = inputPath.replace(/^\.\//, "");
    for (const url of urls) {
      if (url === false) continue;
      const maker = taken.find(pathOf(url));
      if (maker === undefined) taken.add(pathOf(url), path);
      else {
        const other = nameOfMaker(maker, plan, ownOutputs);
        problems.push(problem("output-equal", { path, line: 1 }, { output: url, other }));
      }
    }
  }
  return problems;
}
