import { fnv1a } from "../core/fnv1a.ts";

/**
 * Prefix of the ids in a text that stands on one page with others, as in a feed reader: "p1k3x-".
 *
 * @param key unique among the texts: a guid or an address
 */
export function idPrefix(key: string): string {
  return `p${fnv1a(key).toString(36)}-`;
}
