import type { Site } from "../core/model.ts";
import { problem } from "../core/problems/problem.ts";
import { readGitDates } from "../input/files/git-dates.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";
import type { FileDates } from "../plan/site-plan.ts";

/**
 * Reads the dates of files' last commits if `feeds.updated` is "git".
 *
 * @param config the text of `.eleventy.ts`
 */
export function readFileDates({ feeds }: Site, config: string, root: string, input: string): FileDates {
  if (feeds.updated !== "git") return { changed: new Map(), problems: [] };
  const dates = readGitDates(root, input);
  if (typeof dates !== "string") return { changed: dates, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "feeds") };
  return { changed: new Map(), problems: [problem("git-history", at, { why: dates })] };
}
