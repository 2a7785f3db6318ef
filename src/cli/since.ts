import { compareColumns, openComparison } from "../authoring/since/compare-columns.ts";
import type { ComparedColumns } from "../authoring/since/compared.ts";
import type { Language } from "../core/problems/language.ts";
import type { Problem } from "../core/problems/problem.ts";
import { findCommit } from "../input/files/git.ts";
import type { Sources } from "../input/files/sources.ts";
import { readSourcesAt } from "../input/files/sources-at.ts";
import { addressOf } from "../outputs/route.ts";
import type { SiteBuilder } from "../plan/site-builder.ts";
import type { CommandContext } from "./context.ts";
import { sincePhrasesIn } from "./phrases/since-in.ts";
import type { BuildResult } from "./run-build.ts";
import { UsageError } from "./usage.ts";

/** A commit to compare with, and how the author names it. */
export interface Since {
  readonly ref: string;
  readonly commit: string;
}

/** @throws UsageError when git knows no such commit here */
export function findSince(ref: string, root: string): Since {
  const found = findCommit(root, ref);
  if ("why" in found)
    throw new UsageError(({ language }) =>
      sincePhrasesIn(language).noCommit(ref.replace(/\p{Cc}/gu, " "), found),
    );
  return { ref, commit: found.commit };
}

/** Reads the posts of a commit beside today's. */
export function compareSince(
  { ref, commit }: Since,
  today: Sources,
  builder: SiteBuilder,
  context: CommandContext,
): ComparedColumns {
  const before = readSourcesAt(context.root, commit, today);
  return openComparison(ref, { before, after: today }, builder, context.now(builder.site.timeZone));
}

/** What readers had at that commit and have no longer. */
export function problemsSince(compared: ComparedColumns, { plan, ownFiles }: BuildResult): Problem[] {
  const files = [...(plan?.outputs ?? []), ...(plan?.copies ?? [])].map(({ path }) => path);
  return compareColumns(compared, new Set([...files, ...ownFiles].map(addressOf)));
}

/** What the closing line says of the posts at the commit. */
export function comparison(
  { before, ref }: ComparedColumns,
  { input }: CommandContext,
  language: Language,
): string {
  const absent = before.sources.posts.length === 0 ? input : null;
  return sincePhrasesIn(language).comparedWith(before.posts.length, ref, absent);
}
