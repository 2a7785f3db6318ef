import type { Site } from "../model.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readHistory } from "../read/git.ts";
import { lineOfField } from "../site/as-mapping.ts";
import { CONFIG } from "../site/settings.ts";

/** When files changed, as far as the settings want to know. */
export interface Changes {
  /** Milliseconds since 1970, by path in NFC. */
  readonly changed: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** @param config the text of `.eleventy.ts` */
export function changesOf({ feeds }: Site, config: string, root: string, input: string): Changes {
  if (feeds.updated !== "git") return { changed: new Map(), problems: [] };
  const history = readHistory(root, input);
  if (typeof history !== "string") return { changed: history, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "feeds") };
  return { changed: new Map(), problems: [problem("git-history", at, { why: history })] };
}
