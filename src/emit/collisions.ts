import type { Edition } from "../edition/edition.ts";
import { postsOf } from "../edition/posts.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { ContentMap, EleventyConfig } from "./eleventy.ts";
import { foldPath } from "./output-path.ts";
import type { Session } from "./session.ts";
import { isOurs } from "./templates.ts";
import { Trouble } from "./trouble.ts";

/** Stops a build in which a page of the author's own has the address of another page, before anything is written. */
export function checkCollisions(eleventy: EleventyConfig, session: Session): void {
  eleventy.on("eleventy.contentMap", ({ inputPathToUrl }: ContentMap) => {
    // Eleventy lists them as they were read, which differs from run to run.
    const own = Object.entries(inputPathToUrl)
      .filter(([inputPath]) => !isOurs(inputPath))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (own.length === 0 || session.edition === null) return;
    const problems = collisions(own, session.edition);
    if (problems.length > 0) throw new Trouble(problems);
  });
}

type OwnPages = readonly (readonly [inputPath: string, urls: readonly (string | false)[]])[];

function collisions(own: OwnPages, edition: Edition): Problem[] {
  const taken = new Map<string, string>();
  for (const output of edition.outputs) taken.set(foldPath(output.address), "Yeonjae");
  for (const copy of edition.copies) taken.set(foldPath(`/${copy.path}`), copy.source);
  for (const post of postsOf(edition.column)) taken.set(foldPath(post.address), post.source);

  const problems: Problem[] = [];
  for (const [inputPath, urls] of own) {
    const path = inputPath.replace(/^\.\//, "");
    for (const url of urls) {
      if (url === false) continue;
      const key = foldPath(url);
      const other = taken.get(key);
      if (other !== undefined)
        problems.push(problem("output-equal", { path, line: 1 }, { output: url, other }));
      else taken.set(key, path);
    }
  }
  return problems;
}
