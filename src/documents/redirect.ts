import { html } from "../html.ts";
import type { Maker } from "../views/maker.ts";

/** A page at an old address that leads to the new one, for hosts that know no redirects. */
export function redirect(address: string, title: string, lang: string, maker: Maker): string {
  const to = maker.absolute(address);
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${maker.href(address)}">
<link rel="canonical" href="${to}">
<p><a href="${maker.href(address)}">${title}</a></p>
</html>
`.html;
}
