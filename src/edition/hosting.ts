import { type OldFeed, oldFeeds } from "../column/old-feeds.ts";
import { headerRules, printHeaders } from "../documents/headers.ts";
import { movesOf } from "../documents/moves.ts";
import { redirect } from "../documents/redirect.ts";
import { redirects } from "../documents/redirects.ts";
import type { Asset } from "../theme/assets.ts";
import type { Maker } from "../views/maker.ts";
import { sitePolicy } from "../views/policy.ts";
import type { Output } from "./edition.ts";
import type { Stamps } from "./fingerprint.ts";
import { document } from "./output.ts";

/**
 * What a site tells the host that serves it: where old addresses lead, and what to say of its files.
 *
 * @param feeds the site's feeds as they are printed
 */
export function hosting(
  maker: Maker,
  assets: readonly Asset[],
  feeds: readonly Output[],
  frame: string,
  stamps: Stamps,
): Output[] {
  const old = oldFeeds(maker.column, maker.feedsAt);
  return [...leadOn(maker, old, frame, stamps), ...copies(old, feeds), delivery(maker, assets, old, stamps)];
}

/** A feed at an address that it once had: the same bytes, which name today's address as theirs. */
function copies(old: readonly OldFeed[], feeds: readonly Output[]): Output[] {
  const printed = new Map(feeds.map((output) => [output.address, output]));
  return old.flatMap(({ from, feed }) => {
    const output = printed.get(feed.address);
    return output ? [document(from, output.print, () => output.fingerprint)] : [];
  });
}

/** From old addresses to new ones: pages for every host, and a list for those that read one. */
function leadOn(maker: Maker, old: readonly OldFeed[], frame: string, stamps: Stamps): Output[] {
  const moves = movesOf(maker);
  const pages = moves.map((move) =>
    document(
      move.from,
      () => redirect(move, maker),
      () => stamps(frame, move),
    ),
  );
  const all = [...moves, ...old.map(({ from, feed }) => ({ from, to: feed.address }))];
  const list = document(
    "/_redirects",
    () => redirects(all, maker),
    () => stamps(frame, all),
  );
  return all.length > 0 ? [...pages, list] : [];
}

/** What hosts are asked to say of the files, for those that read it. */
function delivery(maker: Maker, assets: readonly Asset[], old: readonly OldFeed[], stamps: Stamps): Output {
  const rules = headerRules({
    root: maker.href("/"),
    policy: sitePolicy(maker),
    // A feed names its style sheet without a mark: its bytes stay when only the look has changed.
    assets: assets.filter(({ use }) => use !== "feed").map(({ name }) => maker.href(`/assets/${name}`)),
    oldFeeds: old.map(({ from, feed }) => ({ path: maker.href(from), json: feed.format === "json" })),
  });
  return document(
    "/_headers",
    () => printHeaders(rules),
    () => stamps(rules),
  );
}
