import type { RenderContext } from "../output.ts";

/** An address that was, and what lives at which address now. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly lang: string;
}

/** Every old address of what is shown. */
export function listRedirects({ column, posts }: RenderContext): Redirect[] {
  const { site } = column;
  const home = { aliases: column.aliases, address: "/", title: site.title, lang: site.lang };
  return [home, ...column.series, ...posts, ...column.pages].flatMap(({ aliases, address, title, lang }) =>
    aliases.map((from) => ({ from, to: address, title, lang })),
  );
}
