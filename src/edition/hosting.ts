import { headerRules, printHeaders } from "../documents/headers.ts";
import { movesOf } from "../documents/moves.ts";
import { redirect } from "../documents/redirect.ts";
import { redirects } from "../documents/redirects.ts";
import type { Asset } from "../theme/assets.ts";
import type { Maker } from "../views/maker.ts";
import type { Output } from "./edition.ts";
import type { Stamps } from "./fingerprint.ts";
import { document } from "./printable.ts";

/** What a site tells the host that serves it: where old addresses lead, and what to say of its files. */
export function hosting(maker: Maker, assets: readonly Asset[], frame: string, stamps: Stamps): Output[] {
  return [...leadOn(maker, frame, stamps), delivery(maker, assets, stamps)];
}

/** From old addresses to new ones: pages for every host, and a list for those that read one. */
function leadOn(maker: Maker, frame: string, stamps: Stamps): Output[] {
  const moves = movesOf(maker);
  const pages = moves.map((move) =>
    document(
      move.from,
      () => redirect(move, maker),
      () => stamps(frame, move),
    ),
  );
  const list = document(
    "/_redirects",
    () => redirects(moves, maker),
    () =>
      stamps(
        frame,
        moves,
        maker.column.series.map(({ address }) => address),
      ),
  );
  return moves.length > 0 ? [...pages, list] : [];
}

/** What hosts are asked to say of the files, for those that read it. */
function delivery(maker: Maker, assets: readonly Asset[], stamps: Stamps): Output {
  const rules = headerRules({
    root: maker.href("/"),
    assets: assets.map(({ name }) => maker.href(`/assets/${name}`)),
    oldFeeds: [],
  });
  return document(
    "/_headers",
    () => printHeaders(rules),
    () => stamps(rules),
  );
}
