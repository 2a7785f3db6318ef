import type { Output } from "../../build/site-plan.ts";
import { type FeedAlias, feedAliases } from "../../column/feed-aliases.ts";
import type { Asset } from "../assets/bundle.ts";
import type { RenderContext } from "../context.ts";
import type { Fingerprinter } from "../fingerprint.ts";
import { document } from "../output.ts";
import { redirectsFile } from "../redirects/list.ts";
import { listRedirects } from "../redirects/moves.ts";
import { redirectPage } from "../redirects/page.ts";
import { sitePolicy } from "../views/policy.ts";
import { headerRules, printHeaders } from "./headers.ts";

/**
 * What a site tells the host that serves it: where old addresses lead, and what to say of its files.
 *
 * @param feeds the site's feeds as they are printed
 */
export function hosting(
  ctx: RenderContext,
  assets: readonly Asset[],
  feeds: readonly Output[],
  frame: string,
  fingerprint: Fingerprinter,
): Output[] {
  const old = feedAliases(ctx.column, ctx.feedsAt);
  return [
    ...leadOn(ctx, old, frame, fingerprint),
    ...copies(old, feeds),
    delivery(ctx, assets, old, fingerprint),
  ];
}

/** A feed at an address that it once had: the same bytes, which name today's address as theirs. */
function copies(old: readonly FeedAlias[], feeds: readonly Output[]): Output[] {
  const printed = new Map(feeds.map((output) => [output.address, output]));
  return old.flatMap(({ from, feed }) => {
    const output = printed.get(feed.address);
    return output ? [document(from, output.render, () => output.fingerprint)] : [];
  });
}

/** From old addresses to new ones: pages for every host, and a list for those that read one. */
function leadOn(
  ctx: RenderContext,
  old: readonly FeedAlias[],
  frame: string,
  fingerprint: Fingerprinter,
): Output[] {
  const moves = listRedirects(ctx);
  const pages = moves.map((move) =>
    document(
      move.from,
      () => redirectPage(move, ctx),
      () => fingerprint(frame, move),
    ),
  );
  const all = [...moves, ...old.map(({ from, feed }) => ({ from, to: feed.address }))];
  const list = document(
    "/_redirects",
    () => redirectsFile(all, ctx),
    () => fingerprint(frame, all),
  );
  return all.length > 0 ? [...pages, list] : [];
}

/** What hosts are asked to say of the files, for those that read it. */
function delivery(
  ctx: RenderContext,
  assets: readonly Asset[],
  old: readonly FeedAlias[],
  fingerprint: Fingerprinter,
): Output {
  const rules = headerRules({
    root: ctx.href("/"),
    policy: sitePolicy(ctx),
    // A feed names its style sheet without a mark: its bytes stay when only the look has changed.
    assets: assets.filter(({ use }) => use !== "feed").map(({ name }) => ctx.href(`/assets/${name}`)),
    oldFeeds: old.map(({ from, feed }) => ({ path: ctx.href(from), json: feed.format === "json" })),
  });
  return document(
    "/_headers",
    () => printHeaders(rules),
    () => fingerprint(rules),
  );
}
