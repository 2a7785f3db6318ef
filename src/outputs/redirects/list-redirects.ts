import type { RenderContext } from "../output.ts";
import type { RedirectTarget } from "../redirect-page.ts";

/** A redirect from an old address (an alias) to the current one. */
export interface Redirect extends RedirectTarget {
  readonly from: string;
}

/** A redirect for each alias of the home page, series, posts and pages. */
export function listRedirects({ column, posts }: RenderContext): Redirect[] {
  const { site } = column;
  const home = { aliases: column.aliases, address: "/", title: site.title, lang: site.lang };
  return [home, ...column.series, ...posts, ...column.pages].flatMap(({ aliases, address, title, lang }) =>
    aliases.map((from) => ({ from, to: address, title, lang })),
  );
}
