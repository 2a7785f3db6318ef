/** Turns addresses of the model into URLs: percent-encoded, below the site's base path. */
export interface UrlWriter {
  /** "/column/city/25/#%EC%95%88%EA%B0%9C" */
  href(address: string, fragment?: string | null): string;
  /** "https://example.org/column/city/25/" */
  absolute(address: string, fragment?: string | null): string;
}

/** @param url the site's, with its trailing slash. */
export function createUrlWriter(url: string): UrlWriter {
  const { origin, pathname } = new URL(url);
  // Cache without a limit: a column has a fixed set of addresses, and each is encoded many times.
  const encoded = new Map<string, string>();
  const href = (address: string, fragment: string | null = null) => {
    let path = encoded.get(address);
    if (path === undefined) {
      path = address.slice(1).split("/").map(encodeURIComponent).join("/");
      encoded.set(address, path);
    }
    return `${pathname}${path}${fragment === null ? "" : `#${encodeURIComponent(fragment)}`}`;
  };
  return { href, absolute: (address, fragment) => origin + href(address, fragment) };
}
