import type { Maker } from "../views/maker.ts";
import type { Move } from "./moves.ts";

/**
 * `_redirects`, for hosts that read one: what readers of an old address ask for, and where it is now.
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirects(moves: readonly Pick<Move, "from" | "to">[], maker: Maker): string {
  return moves.map(({ from, to }) => `${plain(maker.href(from))} ${plain(maker.href(to))} 301\n`).join("");
}

/** There an asterisk stands for anything. */
function plain(path: string): string {
  return path.replaceAll("*", "%2A");
}
