import { html } from "../html.ts";
import type { Maker } from "../views/maker.ts";
import { policyTag } from "../views/policy.ts";
import type { Move } from "./moves.ts";

/** A page at an old address that leads to the new one, for hosts that know no redirects. */
export function redirect({ to, title, lang }: Move, maker: Maker): string {
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
${policyTag(maker.column.site, [])}
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${maker.href(to)}">
<link rel="canonical" href="${maker.absolute(to)}">
<p><a href="${maker.href(to)}">${title}</a></p>
</html>
`.html;
}
