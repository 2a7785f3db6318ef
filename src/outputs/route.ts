const INDEX = "index.html";

/** The file that a host serves at an address: "/city/2/" is "city/2/index.html", "/feed.xml" is "feed.xml". */
export function pathOf(address: string): string {
  return `${address.slice(1)}${address.endsWith("/") ? INDEX : ""}`;
}

/** The address at which a host serves a file. */
export function addressOf(path: string): string {
  const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
  return `/${isIndex ? path.slice(0, -INDEX.length) : path}`;
}
