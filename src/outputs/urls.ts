/** How addresses are spelled in a page: below the site's own path, percent-encoded. */
export interface UrlWriter {
  /** "/column/city/25/#%EC%95%88%EA%B0%9C" */
  href(address: string, fragment?: string | null): string;
  /** "https://example.org/column/city/25/" */
  absolute(address: string, fragment?: string | null): string;
}

/** @param url the site's, with its trailing slash. */
export function createUrlWriter(url: string): UrlWriter {
  const { origin, pathname } = new URL(url);
  // A column has as many addresses as it has, and each is asked for again and again.
  const known = new Map<string, string>();
  const href = (address: string, fragment: string | null = null) => {
    let path = known.get(address);
    if (path === undefined) {
      path = address.slice(1).split("/").map(encodeURIComponent).join("/");
      known.set(address, path);
    }
    return `${pathname}${path}${fragment === null ? "" : `#${encodeURIComponent(fragment)}`}`;
  };
  return { href, absolute: (address, fragment) => origin + href(address, fragment) };
}
