import { directionOf } from "../core/direction.ts";
import { html } from "../core/html.ts";
import type { RenderContext } from "./output.ts";
import { policyTag } from "./views/policy.ts";
import { NO_REFERRER } from "./views/referrer.ts";

/** Where a redirect page leads: an address, and the title and language of the page there. */
export interface RedirectTarget {
  readonly to: string;
  readonly title: string;
  readonly lang: string;
  /** Whether its own address is a secret, of which nobody is told. */
  readonly isUnlisted?: boolean;
}

/** A redirect page (`meta refresh`) at an old address, for hosts without redirects. */
export function redirectPage({ to, title, lang, isUnlisted }: RedirectTarget, ctx: RenderContext): string {
  return html`<!doctype html>
<html lang="${lang}"${directionOf(lang) === "rtl" && html` dir="rtl"`}>
<meta charset="utf-8">
${policyTag(ctx, [])}${isUnlisted && html`\n${NO_REFERRER}`}
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${ctx.href(to)}">
<link rel="canonical" href="${ctx.absolute(to)}">
<p><a href="${ctx.href(to)}">${title}</a></p>
</html>
`.html;
}
