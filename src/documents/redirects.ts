import type { Maker } from "../views/maker.ts";
import type { Move } from "./moves.ts";

/**
 * `_redirects`, for hosts that read one: what readers of an old address ask for, and where it is now. Whoever
 * subscribed to a series finds its feed again. https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirects(moves: readonly Move[], maker: Maker): string {
  const series = new Set(maker.column.series.map(({ address }) => address));
  const feeds = moves.filter(({ from, to }) => series.has(to) && from.endsWith("/"));
  const pairs = [
    ...moves.map(({ from, to }) => [from, to] as const),
    ...feeds.map(({ from, to }) => [`${from}feed.xml`, `${to}feed.xml`] as const),
  ];
  return pairs.map(([from, to]) => `${plain(maker.href(from))} ${plain(maker.href(to))} 301\n`).join("");
}

/** There an asterisk stands for anything. */
function plain(path: string): string {
  return path.replaceAll("*", "%2A");
}
