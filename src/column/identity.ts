import { createHash } from "node:crypto";
import type { Addressed } from "./addresses.ts";

/** RFC 9562, appendix A: the name space for URLs. */
const URLS = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * Makes the identities of a site's posts: a UUIDv5 (RFC 9562, section 5.5) of the site's own identity and the
 * oldest address of the post, as a URN. The same on every machine, and untouched by titles and domains. Those in
 * `known` are not worked out again.
 */
export function identities(siteId: string, known = new Map<string, string>()): (address: string) => string {
  const site = uuid5(bytesOf(URLS), siteId);
  const space = bytesOf(site);
  return (address) => {
    const key = `${site} ${address}`;
    const id = known.get(key) ?? `urn:uuid:${uuid5(space, address)}`;
    known.set(key, id);
    return id;
  };
}

/** What the author wrote as `id`, else an identity made from the oldest address. */
export function identityOf(
  written: string | null,
  { address, aliases }: Pick<Addressed, "address" | "aliases">,
  make: (address: string) => string,
): string {
  return written ?? make(aliases[0] ?? address);
}

function bytesOf(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll("-", ""), "hex");
}

function uuid5(space: Buffer, name: string): string {
  const bytes = createHash("sha1").update(space).update(name).digest();
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
