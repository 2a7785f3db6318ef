/**
 * Addresses outside a mounted column, relative to it as all addresses are: with `at` "/column/" that of the page "/about/"
 * of the whole site is "/../about/".
 */

const UP = "/..";

/** The address, from the column, of a page by its address in the whole site: below the column, or outside it. */
export function addressFrom(at: string, page: string): string {
  if (page.startsWith(at)) return page.slice(at.length - 1);
  if (`${page}/` === at) return "/";
  return UP.repeat(at.split("/").length - 2) + page;
}

/** The address in the whole site of one from the column. */
export function addressInSite(at: string, address: string): string {
  const { base, rest } = above(at, address);
  return base + rest.slice(1);
}

/** The path of the whole site, by the URL of the column in it: "/site/" for "https://x.github.io/site/column/". */
export function sitePathOf({ url, at }: { readonly url: string; readonly at: string }): string {
  return above(new URL(url).pathname, addressFrom(at, "/")).base;
}

export function isOutside(address: string): boolean {
  return address.startsWith(`${UP}/`);
}

/** Takes a segment off a base path for each "/.." with which an address begins. */
export function above(base: string, address: string): { readonly base: string; readonly rest: string } {
  let [left, rest] = [base, address];
  while (isOutside(rest)) {
    rest = rest.slice(UP.length);
    left = left.replace(/[^/]*\/$/, "");
  }
  return { base: left, rest };
}
