import { draftPaths, markDrafts } from "../../column/drafts.ts";
import type { ColumnScan } from "../../column/scan.ts";
import { PLACEHOLDER_URL } from "../../core/example-url.ts";
import type { Site } from "../../core/model.ts";

/**
 * The `id` to be written into the settings of a site that has none. Where something is out, that is the one in force, the
 * address, so that no identity changes; else, and where the address is the placeholder, which publishes no feeds, one
 * that no other column has.
 *
 * @param fresh an id that nobody has
 */
export function missingSiteId(
  scan: ColumnScan,
  { id, url }: Pick<Site, "id" | "url">,
  fresh: string,
): string {
  const problems = markDrafts(scan.problems, draftPaths(scan));
  // A post that can't be read may be out, unless it says that it is a draft.
  const isPublished =
    problems.some(({ severity }) => severity === "error") ||
    scan.posts.some(({ state, kind }) => state === "out" && kind !== "page");
  return isPublished && url !== PLACEHOLDER_URL ? id : fresh;
}
