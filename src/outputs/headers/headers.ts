import type { Header, HeaderRule, RenderContext } from "../output.ts";
import { sitePolicy } from "../views/policy.ts";

/**
 * Header rules for all files, then those of each module. No two rules set one header for one address: some hosts join
 * such values, others choose one. That is why pages get no `Cache-Control`: it would overlap with that of assets and
 * feeds, and hosts have pages revalidated each time by default.
 */
export function headerRules(ctx: RenderContext): HeaderRule[] {
  return [
    { path: `${ctx.href("/")}*`, headers: [...COMMON, ...policyHeaders(ctx)] },
    ...ctx.modules.flatMap((module) => module.headers?.(ctx) ?? []),
  ];
}

/**
 * Headers of every response. No `Permissions-Policy`: no third-party script runs on a page, and a cross-origin frame
 * gets no permission unless its `allow` attribute says so.
 */
const COMMON: readonly Header[] = [
  // Also makes Safari display a feed as XML, instead of looking for a feed reader.
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
];

/**
 * The policy of all files. With an editor every page keeps its own, in a `<meta>`: what the editor fetches and shows a
 * policy of all files would forbid it, and a page of the site gets by without. Only the frame, of which a `<meta>` can't
 * speak, is left to a header.
 */
function policyHeaders(ctx: RenderContext): readonly Header[] {
  if (ctx.column.site.editor !== null) return [["X-Frame-Options", "DENY"]];
  const policy = sitePolicy(ctx);
  return policy === null ? [] : [["Content-Security-Policy", policy]];
}

/** `_headers`, as Netlify, Cloudflare Pages and others read it. https://docs.netlify.com/manage/routing/headers/ */
export function printHeaders(rules: readonly HeaderRule[]): string {
  const lines = (headers: readonly Header[]) => headers.map(([name, value]) => `  ${name}: ${value}\n`);
  return rules.map(({ path, headers }) => `${path}\n${lines(headers).join("")}`).join("\n");
}
