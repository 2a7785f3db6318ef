import { above } from "../core/outside.ts";

/**
 * Turns addresses of the model into URLs: percent-encoded, below the site's base path. "/../about/" lies above it, in the
 * site that a column is mounted in.
 */
export interface UrlWriter {
  /** "/column/city/25/#%EC%95%88%EA%B0%9C" */
  href(address: string, fragment?: string | null): string;
  /** "https://example.org/column/city/25/" */
  absolute(address: string, fragment?: string | null): string;
}

/**
 * @param url the site's, with its trailing slash
 * @param base the path of `href`; that of `url` unless another program puts the rest before it
 */
export function createUrlWriter(url: string, base: string | null = null): UrlWriter {
  const { origin, pathname } = new URL(url);
  if (base !== null) {
    const { absolute } = createUrlWriter(url);
    return { href: createUrlWriter(origin + base).href, absolute };
  }
  // Cache without a limit: a column has a fixed set of addresses, and each is encoded many times.
  const encoded = new Map<string, string>();
  const href = (address: string, fragment: string | null = null) => {
    let path = encoded.get(address);
    if (path === undefined) {
      const { base, rest } = above(pathname, address);
      path = base + rest.slice(1).split("/").map(encodeURIComponent).join("/");
      encoded.set(address, path);
    }
    return `${path}${fragment === null ? "" : `#${encodeURIComponent(fragment)}`}`;
  };
  return { href, absolute: (address, fragment) => origin + href(address, fragment) };
}
