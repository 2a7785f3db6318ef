import type { RenderContext } from "../output.ts";
import type { Redirect } from "./list-redirects.ts";

/**
 * `_redirects`, for hosts that read one: a 301 from each old address to the current one.
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(all: readonly Pick<Redirect, "from" | "to">[], ctx: RenderContext): string {
  return all
    .map(({ from, to }) => `${escapeSplat(ctx.href(from))} ${escapeSplat(ctx.href(to))} 301\n`)
    .join("");
}

/** An asterisk is a wildcard in `_redirects`. */
function escapeSplat(path: string): string {
  return path.replaceAll("*", "%2A");
}
