import type { Header, HeaderRule, RenderContext } from "../output.ts";
import { sitePolicy } from "../views/policy.ts";

/**
 * Rules for all files, then those of each module. No two rules name one header for one address: hosts join such values, or
 * choose among them, each as it likes. So nothing is said of how long a page keeps, and hosts have it asked for anew each
 * time by themselves.
 */
export function headerRules(ctx: RenderContext): HeaderRule[] {
  return [
    { path: `${ctx.href("/")}*`, headers: everywhere(sitePolicy(ctx)) },
    ...ctx.modules.flatMap((module) => module.headers?.(ctx) ?? []),
  ];
}

/**
 * What every answer says. No `Permissions-Policy`: no script of anybody else's runs on a page, and frames from elsewhere
 * are given nothing unless the page says so.
 */
function everywhere(policy: string | null): readonly Header[] {
  return [
    // Also what makes Safari show a feed as the document that it is, instead of looking for a program that reads feeds.
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ...(policy === null ? [] : [["Content-Security-Policy", policy] as const]),
  ];
}

/** `_headers`, as Netlify, Cloudflare Pages and others read it. https://docs.netlify.com/manage/routing/headers/ */
export function printHeaders(rules: readonly HeaderRule[]): string {
  const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name}: ${value}\n`);
  return rules.map(({ path, headers }) => `${path}\n${lines(headers).join("")}`).join("\n");
}
