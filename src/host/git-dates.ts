import type { Site } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { readGitDates } from "../input/files/git-dates.ts";
import { lineOfField } from "../input/settings/as-mapping.ts";
import { CONFIG } from "../input/settings/settings.ts";

/** When files changed, as far as the settings want to know. */
export interface FileDates {
  /** Milliseconds since 1970, by path in NFC. */
  readonly changed: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** @param config the text of `.eleventy.ts` */
export function readFileDates({ feeds }: Site, config: string, root: string, input: string): FileDates {
  if (feeds.updated !== "git") return { changed: new Map(), problems: [] };
  const history = readGitDates(root, input);
  if (typeof history !== "string") return { changed: history, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "feeds") };
  return { changed: new Map(), problems: [problem("git-history", at, { why: history })] };
}
