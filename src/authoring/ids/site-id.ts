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
  { posts, problems }: Pick<ColumnScan, "posts" | "problems">,
  { id, url }: Pick<Site, "id" | "url">,
  fresh: string,
): string {
  // A post that can't be read may be out.
  const isPublished =
    problems.some(({ severity }) => severity === "error") ||
    posts.some(({ state, kind }) => state === "out" && kind !== "page");
  return isPublished && url !== PLACEHOLDER_URL ? id : fresh;
}
