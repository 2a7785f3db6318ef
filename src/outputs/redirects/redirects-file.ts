import type { RenderContext } from "../output.ts";
import type { Redirect } from "./moves.ts";

/**
 * `_redirects`, for hosts that read one: what readers of an old address ask for, and where it is now.
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile(moves: readonly Pick<Redirect, "from" | "to">[], ctx: RenderContext): string {
  return moves.map(({ from, to }) => `${plain(ctx.href(from))} ${plain(ctx.href(to))} 301\n`).join("");
}

/** There an asterisk stands for anything. */
function plain(path: string): string {
  return path.replaceAll("*", "%2A");
}
