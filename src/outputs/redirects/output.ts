import { feedAliases } from "../../column/feed-aliases.ts";
import type { OutputModule } from "../output.ts";
import { redirectPage } from "../redirect-page.ts";
import { pathOf } from "../route.ts";
import { frameInputs } from "../views/inputs.ts";
import { listRedirects } from "./list-redirects.ts";
import { redirectsFile } from "./redirects-file.ts";

/** Redirects from aliases: a page with `meta refresh` for every host, and `_redirects` for hosts that read it. */
export const redirects: OutputModule = {
  name: "redirects",
  reserves: () => ["/_redirects"],
  list(ctx) {
    const pages = listRedirects(ctx);
    const feeds = feedAliases(ctx.column, ctx.feedsAt).map(({ from, feed }) => ({ from, to: feed.address }));
    const all = [...pages, ...feeds];
    if (all.length === 0) return [];
    return [
      ...pages.map((redirect) => ({
        path: pathOf(redirect.from),
        inputs: () => [ctx.once(frameInputs), redirect],
        render: () => redirectPage(redirect, ctx),
      })),
      {
        path: "_redirects",
        rootOnly: true,
        inputs: () => [ctx.once(frameInputs), all],
        render: () => redirectsFile(all, ctx),
      },
    ];
  },
};
