import { createHash } from "node:crypto";
import type { Addressed } from "./addresses.ts";

/** RFC 9562, appendix A: the name space for URLs. */
const URL_NAMESPACE = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * Prepares the generator of a site's guids (RSS `guid`, Atom `id`): a UUIDv5 (RFC 9562, section 5.5) of the site's id
 * and the oldest address of the post, as a URN. Deterministic, and independent of titles and domains.
 *
 * @param cache memoized guids, by site id and address
 */
export function createGuidGenerator(
  siteId: string,
  cache = new Map<string, string>(),
): (address: string) => string {
  const site = uuid5(bytesOf(URL_NAMESPACE), siteId);
  const namespace = bytesOf(site);
  return (address) => {
    const key = `${site} ${address}`;
    const id = cache.get(key) ?? `urn:uuid:${uuid5(namespace, address)}`;
    cache.set(key, id);
    return id;
  };
}

/** The guid: `id` from the front matter, else one generated from the oldest address. */
export function guidOf(
  written: string | null,
  { address, aliases }: Pick<Addressed, "address" | "aliases">,
  makeGuid: (address: string) => string,
): string {
  return written ?? makeGuid(aliases[0] ?? address);
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

function uuid5(namespace: Buffer, name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest();
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
