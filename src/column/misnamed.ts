import { type Problem, problem } from "../core/problems/problem.ts";
import { renamed } from "../input/files/post-name.ts";
import type { Sources } from "../input/files/sources.ts";

/** Files that seem to be posts by another ending. */
export function misnamedPosts({ attachments }: Sources): Problem[] {
  const found = attachments.filter(({ misnamed }) => misnamed);
  return found.map(({ path }) => problem("file-misnamed", { path, line: 1 }, { name: renamed(path) }));
}
