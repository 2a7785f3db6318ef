import { directionOf } from "../../core/direction.ts";
import { html } from "../../core/html.ts";
import type { RenderContext } from "../output.ts";
import { policyTag } from "../views/policy.ts";
import type { Redirect } from "./list-redirects.ts";

/** A redirect page (`meta refresh`) at an old address, for hosts without redirects. */
export function redirectPage({ to, title, lang }: Redirect, ctx: RenderContext): string {
  return html`<!doctype html>
<html lang="${lang}"${directionOf(lang) === "rtl" && html` dir="rtl"`}>
<meta charset="utf-8">
${policyTag(ctx, [])}
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${ctx.href(to)}">
<link rel="canonical" href="${ctx.absolute(to)}">
<p><a href="${ctx.href(to)}">${title}</a></p>
</html>
`.html;
}
